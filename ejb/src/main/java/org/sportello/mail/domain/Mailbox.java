package org.sportello.mail.domain;

/**
 * A mailbox on an IMAP server.
 *
 * @param passwordVariable the environment variable that holds the password
 * @param folder usually {@code INBOX}
 */
public record Mailbox(
    String address,
    String host,
    int port,
    boolean tls,
    String username,
    String passwordVariable,
    String folder) {}
