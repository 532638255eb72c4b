package org.sportello.moving.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a ticket goes that waits at an element, said by hand.
 *
 * @param process the diagram's key
 * @param element where it waits in the diagram that it runs on
 * @param target where it goes on waiting in the other one
 */
@Schema(name = "MigrationMapped")
public record Mapping(String process, String element, String target) {}
