package org.sportello.processdesign.application;

import java.time.Instant;

/**
 * One deployed version of a diagram or a table.
 *
 * @param key the process's or the decision's key
 * @param name its label as drawn
 * @param type {@code bpmn} or {@code dmn}
 * @param version counts from 1
 * @param current whether new tickets run on it
 * @param deployedAt when it came into force
 * @param sha256 of the file, in hexadecimal
 */
public record ProcessVersion(
    String key,
    String name,
    String type,
    int version,
    boolean current,
    Instant deployedAt,
    String sha256) {}
