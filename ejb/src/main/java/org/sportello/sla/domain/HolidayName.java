package org.sportello.sla.domain;

/**
 * What a holiday is called.
 *
 * @param it in Italian
 * @param en in English
 */
public record HolidayName(String it, String en) {}
