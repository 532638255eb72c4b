package org.sportello.mail.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sportello.platform.code.Coded;

/** What a mail may say of its ticket, with an example made up for the preview. */
public enum MailPlaceholder implements Coded {
  /** The ticket's public code. */
  REFERENCE(
      "reference",
      Kind.TEXT,
      "Codice della richiesta",
      "Code of the request",
      "SP-2026-000123",
      "SP-2026-000123"),
  /** What the requester called it. */
  TICKET_SUBJECT(
      "ticketSubject",
      Kind.TEXT,
      "Oggetto della richiesta",
      "Subject of the request",
      "Stampante ferma",
      "Printer has stopped"),
  /** Whom the mail goes to. */
  RECIPIENT_NAME(
      "recipientName",
      Kind.TEXT,
      "Nome di chi riceve",
      "Name of the recipient",
      "Carla Rossi",
      "Carla Rossi"),
  /** Who writes. */
  DESK_NAME(
      "deskName", Kind.TEXT, "Nome del servizio", "Name of the desk", "Sportello", "Sportello"),
  /** Who has the ticket. */
  TECHNICIAN_NAME(
      "technicianName",
      Kind.TEXT,
      "Nome del tecnico",
      "Name of the technician",
      "Aldo Bianchi",
      "Aldo Bianchi"),
  /** How to reach who has the ticket. */
  TECHNICIAN_CONTACT(
      "technicianContact",
      Kind.TEXT,
      "Recapito del tecnico",
      "Contact of the technician",
      "aldo.bianchi@example.org",
      "aldo.bianchi@example.org"),
  /** What was done. */
  RESOLUTION(
      "resolution",
      Kind.TEXT,
      "Soluzione",
      "Resolution",
      "Abbiamo sostituito il toner.",
      "We have replaced the toner."),
  /** The ticket's page. */
  TICKET_URL(
      "ticketUrl",
      Kind.LINK,
      "Pagina della richiesta",
      "Page of the request",
      "https://example.org/ticketUrl",
      "https://example.org/ticketUrl"),
  /** When the resolution is due. */
  EXPECTED_AT(
      "expectedAt",
      Kind.DATE,
      "Risposta prevista entro",
      "Answer expected by",
      "mercoledì 4 novembre 2026 alle 10:15",
      "Wednesday, 4 November 2026 at 10:15"),
  /** When a solved ticket closes. */
  CLOSES_AT(
      "closesAt",
      Kind.DATE,
      "Chiusura d’ufficio il",
      "Closed ex officio on",
      "mercoledì 4 novembre 2026 alle 10:15",
      "Wednesday, 4 November 2026 at 10:15"),
  /** When a supplier should answer. */
  DUE_AT(
      "dueAt",
      Kind.DATE,
      "Risposta del fornitore entro",
      "Supplier's answer due by",
      "mercoledì 4 novembre 2026 alle 10:15",
      "Wednesday, 4 November 2026 at 10:15"),
  /** Confirms with one click. */
  CONFIRM_URL(
      "confirmUrl",
      Kind.LINK,
      "Conferma con un clic",
      "Confirm with one click",
      "https://example.org/confirmUrl",
      "https://example.org/confirmUrl"),
  /** Reopens with one click. */
  REOPEN_URL(
      "reopenUrl",
      Kind.LINK,
      "Riapri con un clic",
      "Reopen with one click",
      "https://example.org/reopenUrl",
      "https://example.org/reopenUrl"),
  /** Rates well with one click. */
  SATISFIED_URL(
      "satisfiedUrl",
      Kind.LINK,
      "Soddisfatto, con un clic",
      "Satisfied, in one click",
      "https://example.org/satisfiedUrl",
      "https://example.org/satisfiedUrl"),
  /** Rates badly with one click. */
  NOT_SATISFIED_URL(
      "notSatisfiedUrl",
      Kind.LINK,
      "Non soddisfatto, con un clic",
      "Not satisfied, in one click",
      "https://example.org/notSatisfiedUrl",
      "https://example.org/notSatisfiedUrl"),
  /** Why a plan does not cover it. */
  REASON(
      "reason",
      Kind.TEXT,
      "Motivo",
      "Reason",
      "Il piano copre solo il portale.",
      "The plan covers the portal alone."),
  /** What the requester may do instead. */
  WAY_OUT(
      "wayOut",
      Kind.TEXT,
      "Che cosa può fare",
      "What can be done",
      "Scriva dal portale.",
      "Please write by the portal."),
  /** What the desk asks to be told. */
  FACTS("facts", Kind.LIST, "Informazioni mancanti", "Missing facts", "La versione", "The version"),
  /** Files that were not taken. */
  FILES("files", Kind.LIST, "File non ricevuti", "Files not taken", "video.mov", "video.mov"),
  /** Files too large for the mail. */
  LEFT_OUT("leftOut", Kind.LIST, "File troppo grandi", "Files too large", "video.mov", "video.mov"),
  /** What a member of staff wrote. */
  BODY(
      "body",
      Kind.TEXT,
      "Testo dell’operatore",
      "What staff wrote",
      "Ci stiamo lavorando.",
      "We are working on it."),
  /** The supplier's name. */
  SUPPLIER("supplier", Kind.TEXT, "Fornitore", "Supplier", "Fornitore S.p.A.", "Fornitore S.p.A."),
  /** How the supplier calls it. */
  SUPPLIER_REFERENCE(
      "supplierReference",
      Kind.TEXT,
      "Riferimento del fornitore",
      "Supplier's reference",
      "F-1024",
      "F-1024"),
  /** What staff are told. */
  NOTICE(
      "notice", Kind.TEXT, "Avviso", "Notice", "Il tempo sta per scadere.", "Time is nearly up."),
  /** More about a notice. */
  DETAILS(
      "details",
      Kind.TEXT,
      "Particolari dell’avviso",
      "Details of the notice",
      "Mancano due ore.",
      "Two hours are left."),
  /** The ticket that goes on. */
  ORIGINAL(
      "original",
      Kind.TEXT,
      "Richiesta che prosegue",
      "Request that goes on",
      "SP-2026-000122",
      "SP-2026-000122"),
  /** What the requester was asked. */
  QUESTION(
      "question",
      Kind.TEXT,
      "Domanda fatta",
      "Question asked",
      "Quale versione usa?",
      "Which version do you use?");

  /** What a placeholder stands for. */
  public enum Kind implements Coded {
    /** Words. */
    TEXT,
    /** A date with its time. */
    DATE,
    /** An address that a link leads to. */
    LINK,
    /** Several words, each an item of a list. */
    LIST;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String code;
  private final Kind kind;
  private final String it;
  private final String en;
  private final String exampleIt;
  private final String exampleEn;

  MailPlaceholder(
      String code, Kind kind, String it, String en, String exampleIt, String exampleEn) {
    this.code = code;
    this.kind = kind;
    this.it = it;
    this.en = en;
    this.exampleIt = exampleIt;
    this.exampleEn = exampleEn;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it stands for. */
  public Kind kind() {
    return kind;
  }

  /** What it is called, by language. */
  public Map<String, String> label() {
    return Map.of("it", it, "en", en);
  }

  /** What a made-up ticket has there, by language. */
  public Map<String, String> example() {
    return Map.of("it", exampleIt, "en", exampleEn);
  }

  /** The one that is spelled so. */
  public static Optional<MailPlaceholder> find(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
