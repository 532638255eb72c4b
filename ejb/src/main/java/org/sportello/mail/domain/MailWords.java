package org.sportello.mail.domain;

/**
 * The words of a mail in one language, with placeholders.
 *
 * @param subject one line
 * @param text paragraphs in the notation of {@link MailNotation}
 */
public record MailWords(String subject, String text) {}
