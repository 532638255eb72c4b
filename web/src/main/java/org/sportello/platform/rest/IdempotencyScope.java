package org.sportello.platform.rest;

/**
 * What makes a key unique.
 *
 * @param caller the login of whoever sent it
 * @param path the address it was sent to
 * @param key the caller's own key
 */
record IdempotencyScope(String caller, String path, String key) {}
