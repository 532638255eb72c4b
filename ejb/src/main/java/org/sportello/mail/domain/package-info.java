/**
 * Decides what a mail is: who wrote it and whether a person did (RFC 3834, RFC 3464), what it
 * answers, and which part of its text is new.
 */
package org.sportello.mail.domain;
