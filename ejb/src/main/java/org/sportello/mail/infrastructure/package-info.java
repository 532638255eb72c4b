/**
 * Decides how mails are read from bytes, fetched by IMAP, kept in PostgreSQL and handed to SMTP.
 */
package org.sportello.mail.infrastructure;
