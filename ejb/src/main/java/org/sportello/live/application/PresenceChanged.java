package org.sportello.live.application;

/** Somebody came to a ticket, left it, or does something else there. */
record PresenceChanged() {}
