package org.sportello.platform.failure;

/**
 * Marks what may well happen and is dealt with where it happens: a refusal that whoever asked is
 * told, a server elsewhere that does not answer now. It is no fault of ours and no stack trace.
 */
public interface Foreseen {}
