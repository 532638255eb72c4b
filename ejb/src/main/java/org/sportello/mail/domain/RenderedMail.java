package org.sportello.mail.domain;

/** The words of a mail in both forms. */
public record RenderedMail(String subject, String text, String html) {}
