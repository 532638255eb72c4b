package org.sportello.platform.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of refusal that callers can rely on; each has a page under {@code /problems/}. */
public enum ProblemType {
  INVALID_REQUEST(
      400,
      "La richiesta non è valida",
      "The request is not valid",
      "Il corpo o un parametro non ha la forma attesa: “errors” dice quale campo e perché.",
      "The body or a parameter is not of the expected form: “errors” says which field, and why."),
  UNAUTHENTICATED(
      401,
      "Serve un accesso valido",
      "A valid login is needed",
      "Manca il token, oppure è scaduto o non è di questo servizio. Ottenerne uno nuovo e riprovare.",
      "The bearer token is missing, expired or not of this service. Get a new one and try again."),
  FORBIDDEN(
      403,
      "Non permesso a questo utente",
      "Not allowed to this user",
      "L'utente è riconosciuto, ma il suo ruolo non permette questa operazione.",
      "The user is known, but their role does not allow this operation."),
  NOT_FOUND(
      404,
      "Non trovato",
      "Not found",
      "Non esiste, oppure non è visibile a questo utente.",
      "It does not exist, or this user may not see it."),
  METHOD_NOT_ALLOWED(
      405,
      "Metodo non previsto",
      "Method not allowed",
      "L'indirizzo esiste ma non accetta questo metodo: “Allow” elenca quelli previsti.",
      "The address exists but does not take this method: “Allow” lists those that it takes."),
  NOT_ACCEPTABLE(
      406,
      "Formato di risposta non disponibile",
      "Answer format not available",
      "Nessuno dei formati chiesti con “Accept” è disponibile.",
      "None of the formats asked for with “Accept” is available."),
  ACTION_NOT_PERMITTED(
      409,
      "Il processo ora non permette questa azione",
      "The process does not permit this action now",
      "Il processo in corso non attende questa azione da questo utente; “permitted” elenca quelle che attende.",
      "The running process does not wait for this action from this user; “permitted” lists what it waits for."),
  RULE_VIOLATED(
      409,
      "Una regola lo vieta",
      "A rule forbids it",
      "La richiesta è ben formata ma contraria a una regola; “rule” la nomina.",
      "The request is well formed but against a rule; “rule” names it."),
  CONCURRENT_CHANGE(
      409,
      "Qualcun altro ha appena cambiato gli stessi dati",
      "Somebody else has just changed the same data",
      "Rileggere lo stato attuale e, se ha ancora senso, riprovare.",
      "Read the present state again and retry if it still makes sense."),
  REQUEST_IN_FLIGHT(
      409,
      "La stessa richiesta è già in corso",
      "The same request is already being served",
      "Una richiesta con la stessa Idempotency-Key non è ancora finita: riprovare tra poco.",
      "A request with the same Idempotency-Key has not ended yet: try again shortly."),
  STALE_STATE(
      412,
      "Lo stato è cambiato nel frattempo",
      "The state has changed in the meantime",
      "“If-Match” non corrisponde più: rileggere la risorsa e riprovare con il nuovo ETag.",
      "“If-Match” no longer fits: read the resource again and retry with its new ETag."),
  TOO_LARGE(
      413,
      "Troppo grande",
      "Too large",
      "Il corpo o un file supera il limite indicato in “detail”.",
      "The body or a file exceeds the limit that “detail” states."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Formato del corpo non previsto",
      "Body format not supported",
      "Il “Content-Type” non è tra quelli che questo indirizzo accetta.",
      "The “Content-Type” is not one that this address takes."),
  INVALID_FIELDS(
      422,
      "Uno o più campi non sono accettabili",
      "One or more fields are not acceptable",
      "“errors” dice quali campi e che cosa è atteso; nulla è stato modificato.",
      "“errors” says which fields and what is expected; nothing was changed."),
  FINDINGS(
      422,
      "Il diagramma non può essere accettato",
      "The diagram can't be accepted",
      "“findings” nomina ogni elemento e la regola che non rispetta; nulla è stato conservato.",
      "“findings” names each element and the rule that it breaks; nothing was kept."),
  IDEMPOTENCY_MISMATCH(
      422,
      "La chiave è già servita per un'altra richiesta",
      "The key was already used for another request",
      "La stessa Idempotency-Key è arrivata con un corpo diverso: usarne una nuova.",
      "The same Idempotency-Key came with another body: use a new one."),
  PRECONDITION_REQUIRED(
      428,
      "Serve “If-Match”",
      "“If-Match” is needed",
      "Chi sostituisce dei dati deve dire quale stato ha letto: rileggerli e inviare il loro ETag in “If-Match”.",
      "Whoever replaces data has to say which state they have read: read it and send its ETag in “If-Match”."),
  TOO_MANY_REQUESTS(
      429,
      "Troppe richieste",
      "Too many requests",
      "Il programma ha esaurito le richieste al minuto: riprovare dopo il tempo indicato da “Retry-After”.",
      "The program has used up its requests of a minute: try again after the time that “Retry-After” states."),
  INTERNAL_ERROR(
      500,
      "Errore del servizio",
      "The service failed",
      "Non è colpa della richiesta; nulla è stato modificato. Citare “traceId” a chi gestisce il servizio.",
      "The request is not at fault; nothing was changed. Quote “traceId” to whoever runs the service."),
  UNAVAILABLE(
      503,
      "Servizio momentaneamente non disponibile",
      "Service not available at the moment",
      "Riprovare dopo il tempo indicato da “Retry-After”.",
      "Try again after the time that “Retry-After” states.");

  private final int status;
  private final String titleIt;
  private final String titleEn;
  private final String explanationIt;
  private final String explanationEn;

  ProblemType(
      int status, String titleIt, String titleEn, String explanationIt, String explanationEn) {
    this.status = status;
    this.titleIt = titleIt;
    this.titleEn = titleEn;
    this.explanationIt = explanationIt;
    this.explanationEn = explanationEn;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** The last part of the type's address, such as {@code action-not-permitted}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stable identifier: a reference to the page that explains it. */
  public String uri() {
    return "/problems/" + slug();
  }

  /**
   * Whether it is what a command itself answered, so that the same request under the same {@code
   * Idempotency-Key} gets it again. Refusals before the command began (login, shape, precondition)
   * and failures that another try may not meet are not.
   */
  public boolean isAnswerOfCommand() {
    return switch (this) {
      case NOT_FOUND, ACTION_NOT_PERMITTED, RULE_VIOLATED, INVALID_FIELDS, FINDINGS -> true;
      default -> false;
    };
  }

  /** What it is, in a few words. */
  public String title(Language language) {
    return language.choose(titleIt, titleEn);
  }

  /** What it means and what to do. */
  public String explanation(Language language) {
    return language.choose(explanationIt, explanationEn);
  }

  /** The type with this slug. */
  public static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /** The type that says no more than an HTTP status does. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 412 -> STALE_STATE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> INVALID_FIELDS;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST;
    };
  }
}
