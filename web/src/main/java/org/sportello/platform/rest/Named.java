package org.sportello.platform.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something with a key and a name, as other answers point at it. */
@Schema(name = "NamedKey")
public record Named(long id, String name) {}
