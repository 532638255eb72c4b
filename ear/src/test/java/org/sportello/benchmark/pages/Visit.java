package org.sportello.benchmark.pages;

/**
 * What a first visit fetches from the server, nothing being cached.
 *
 * @param bytes as they travel, with headers
 */
public record Visit(int requests, long bytes) {}
