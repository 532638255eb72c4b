package org.sportello.mail.domain;

import java.util.List;
import org.sportello.platform.code.Coded;

/**
 * The mails that the desk writes. Each needs certain facts; a step that leaves one out is refused
 * when the mail is queued, not noticed by the reader. Every mail gets {@code reference}, {@code
 * ticketSubject}, {@code recipientName} and {@code deskName}, and where the ticket has an assignee
 * {@code technicianName} and {@code technicianContact}, without being told.
 */
public enum MailTemplate implements Coded {
  /** Mail 1 (001-02, 001-11); optional: expectedAt (instant). */
  TAKEN_IN_CHARGE("taken-in-charge", "technicianName", "technicianContact"),
  /** Mail 2 (001-04..06); closesAt is an instant. */
  SOLVED("solved", "resolution", "closesAt", "confirmUrl", "reopenUrl"),
  /** Mail 3 (001-07). */
  CLOSED_EX_OFFICIO("closed-ex-officio"),
  /** Mail 4 (001-08, 001-09). */
  SURVEY("survey", "satisfiedUrl", "notSatisfiedUrl"),
  /** The polite refusal; optional: reason, wayOut (both already in the reader's language). */
  NOT_ENTITLED("not-entitled"),
  /** Facts is a list of texts in the reader's language (004-22). */
  MISSING_FACTS("missing-facts", "facts"),
  /** What a member of staff writes to the requester; optional: html (sanitised). */
  PUBLIC_REPLY("public-reply", "body"),
  /** Optional: dueAt (instant), supplierReference. */
  WAITING_FOR_THIRD_PARTY("waiting-for-third-party", "supplier"),
  /** To a supplier, who is the recipient; optional: supplierReference, dueAt (instant). */
  CHASE_THIRD_PARTY("chase-third-party"),
  /** How far the work is (002-11). */
  INTERIM_UPDATE("interim-update", "body"),
  /** To staff; optional: details, ticketUrl. */
  INTERNAL_NOTICE("internal-notice", "notice"),
  /** To somebody some of whose files were not taken; files is a list of texts in their language. */
  FILES_LEFT_OUT("files-left-out", "files", "ticketUrl"),
  /** To the requester of a duplicate; original is the reference of the ticket that goes on. */
  MERGED("merged", "original"),
  /** To a requester who owes an answer; optional: question. */
  REMINDER("reminder");

  private final String code;
  private final String needs;

  MailTemplate(String code, String... needs) {
    this.code = code;
    this.needs = String.join(" ", needs);
  }

  @Override
  public String code() {
    return code;
  }

  /** The facts that must be given. */
  public List<String> needs() {
    return needs.isEmpty() ? List.of() : List.of(needs.split(" ", -1));
  }

  /** Whether no person wrote the words, so that machines are told not to answer (RFC 3834). */
  public boolean isAutomatic() {
    return this != PUBLIC_REPLY && this != INTERIM_UPDATE;
  }
}
