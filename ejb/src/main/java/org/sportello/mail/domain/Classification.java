package org.sportello.mail.domain;

/**
 * What a mail was found to be.
 *
 * @param kind who or what wrote it
 * @param reason the sign that decided, as a stable code; empty for a person
 */
public record Classification(MailClass kind, String reason) {}
