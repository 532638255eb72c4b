package org.sportello.platform.acting;

/**
 * The element of a diagram that is being executed.
 *
 * @param key the process's key
 * @param version the version of the process that the instance runs on
 * @param element the element's id, null where the process as a whole is meant
 * @param elementName the element's label as drawn, null where it has none
 */
public record ProcessElement(String key, int version, String element, String elementName) {}
