package org.sportello.mail.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sportello.platform.code.Coded;

/**
 * The mails that the desk knows of itself; process owners write their words and add others. Each
 * needs certain facts; a step that leaves one out is refused when the mail is queued, not noticed
 * by the reader. Every mail gets {@code reference}, {@code ticketSubject}, {@code recipientName}
 * and {@code deskName}, and where the ticket has an assignee {@code technicianName} and {@code
 * technicianContact}, without being told.
 */
public enum MailTemplate implements Coded {
  /** Mail 1 (001-02, 001-11). */
  TAKEN_IN_CHARGE("taken-in-charge", "technicianName technicianContact", "expectedAt"),
  /** Mail 2 (001-04..06). */
  SOLVED("solved", "resolution closesAt confirmUrl reopenUrl", ""),
  /** Mail 3 (001-07). */
  CLOSED_EX_OFFICIO("closed-ex-officio", "", ""),
  /** Mail 4 (001-08, 001-09). */
  SURVEY("survey", "satisfiedUrl notSatisfiedUrl", ""),
  /** The polite refusal; reason and way out are in the reader's language. */
  NOT_ENTITLED("not-entitled", "", "reason wayOut"),
  /** Facts is a list of texts in the reader's language (004-22). */
  MISSING_FACTS("missing-facts", "facts", ""),
  /** What a member of staff writes to the requester. */
  PUBLIC_REPLY("public-reply", "body", "leftOut ticketUrl"),
  /** The requester is told whom the desk waits for. */
  WAITING_FOR_THIRD_PARTY("waiting-for-third-party", "supplier", "dueAt supplierReference"),
  /** To a supplier, who is the recipient. */
  CHASE_THIRD_PARTY("chase-third-party", "", "supplierReference dueAt"),
  /** How far the work is (002-11). */
  INTERIM_UPDATE("interim-update", "body", "leftOut ticketUrl"),
  /** To staff. */
  INTERNAL_NOTICE("internal-notice", "notice", "details ticketUrl"),
  /** To somebody some of whose files were not taken; files is a list of texts in their language. */
  FILES_LEFT_OUT("files-left-out", "files ticketUrl", ""),
  /** To the requester of a duplicate; original is the reference of the ticket that goes on. */
  MERGED("merged", "original", ""),
  /** To a requester who owes an answer. */
  REMINDER("reminder", "", "question");

  private static final String OF_TICKET =
      "reference ticketSubject recipientName deskName technicianName technicianContact resolution";
  private static final String OF_OWNERS = "ticketUrl";

  private final String code;
  private final String needs;
  private final String may;

  MailTemplate(String code, String needs, String may) {
    this.code = code;
    this.needs = needs;
    this.may = may;
  }

  @Override
  public String code() {
    return code;
  }

  /** The mail of that code; nothing where a process owner has added it. */
  public static Optional<MailTemplate> find(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** The facts that must be given, and said. */
  public List<String> needs() {
    return words(needs);
  }

  /** What mails of that code must say; an owner's mail nothing. */
  public static List<String> needsOf(String code) {
    return find(code).map(MailTemplate::needs).orElse(List.of());
  }

  /** What mails of that code may say. */
  public static Set<String> permittedIn(String code) {
    return find(code)
        .map(known -> words(OF_TICKET + " " + known.needs + " " + known.may))
        .orElseGet(() -> words(OF_TICKET + " " + OF_OWNERS))
        .stream()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether no person wrote the words, so that machines are told not to answer (RFC 3834). */
  public static boolean isAutomatic(String code) {
    return !code.equals(PUBLIC_REPLY.code) && !code.equals(INTERIM_UPDATE.code);
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
