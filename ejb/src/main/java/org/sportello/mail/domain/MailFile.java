package org.sportello.mail.domain;

/**
 * A file that goes with a mail of ours; its content stays where it is until the mail is sent.
 *
 * @param attachmentId the ticket's attachment
 * @param size in bytes
 */
public record MailFile(long attachmentId, String fileName, String contentType, long size) {}
