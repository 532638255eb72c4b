package org.sportello.live.application;

/**
 * A draft of a process was saved, or somebody came to it, left it, or does something else there.
 */
public record DraftChanged() {}
