package org.sportello.requester.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was entered. */
@Schema(name = "Entered")
public record Entered(@Schema(description = "The new key") long id) {}
