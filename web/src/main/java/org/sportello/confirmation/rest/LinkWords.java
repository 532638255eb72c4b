package org.sportello.confirmation.rest;

import java.util.HashMap;
import java.util.Map;
import org.sportello.confirmation.domain.LinkPurpose;
import org.sportello.platform.rest.Language;

/** What the pages behind one-click links say, in both languages. */
final class LinkWords {
  private final Language language;

  LinkWords(Language language) {
    this.language = language;
  }

  /** The page that asks for the one click. */
  Map<String, Object> question(LinkPurpose purpose) {
    return switch (purpose) {
      case CONFIRM ->
          page(
              say("È risolto?", "Is it solved?"),
              say(
                  "Confermi che la richiesta è risolta: la chiudiamo subito.",
                  "Confirm that the request is solved: we close it at once."),
              say("Confermo, è risolto", "Yes, it is solved"));
      case REOPEN ->
          withField(
              page(
                  say("Non è ancora risolto?", "Not solved yet?"),
                  say(
                      "Riapriamo la richiesta e la affidiamo alla stessa persona.",
                      "We reopen the request and give it to the same person."),
                  say("Riapri la richiesta", "Reopen the request")),
              say("Che cosa non va ancora?", "What is still wrong?"),
              say("Bastano poche parole.", "A few words are enough."),
              true);
      case SATISFIED ->
          withField(
              page(
                  say("Soddisfatto della nostra assistenza", "Satisfied with our support"),
                  say("Grazie! Manca solo un clic.", "Thank you! One click is left."),
                  say("Invia: sono soddisfatto", "Send: I am satisfied")),
              say("Vuole aggiungere qualcosa?", "Would you like to add something?"),
              say("Facoltativo.", "Optional."),
              false);
      case UNSATISFIED ->
          withField(
              page(
                  say("Non soddisfatto della nostra assistenza", "Not satisfied with our support"),
                  say(
                      "Ci dispiace. Un responsabile leggerà la sua risposta.",
                      "We are sorry. A supervisor will read your answer."),
                  say("Invia: non sono soddisfatto", "Send: I am not satisfied")),
              say("Che cosa possiamo fare meglio?", "What can we do better?"),
              say("Facoltativo.", "Optional."),
              false);
    };
  }

  /** The page after the click. */
  Map<String, Object> thanks(LinkPurpose purpose) {
    return switch (purpose) {
      case CONFIRM ->
          plain(
              say("Grazie, la richiesta è chiusa", "Thank you, the request is closed"),
              say("Può chiudere questa pagina.", "You may close this page."));
      case REOPEN ->
          plain(
              say("La richiesta è riaperta", "The request is open again"),
              say(
                  "Se ne occupa la stessa persona di prima; riceverà notizie per e-mail.",
                  "The same person as before takes care of it; you will hear from us by e-mail."));
      case SATISFIED, UNSATISFIED ->
          plain(
              say("Grazie della risposta", "Thank you for your answer"),
              say("Può chiudere questa pagina.", "You may close this page."));
    };
  }

  Map<String, Object> used() {
    return plain(
        say("Ha già risposto", "You have answered already"),
        say(
            "Questo collegamento è già stato usato: non occorre fare altro.",
            "This link was used before: there is nothing left to do."));
  }

  Map<String, Object> expired() {
    return plain(
        say("Il collegamento è scaduto", "This link has expired"),
        say(
            "Se le serve ancora aiuto, risponda alla nostra e-mail: la leggiamo comunque.",
            "If you still need help, answer our e-mail: we read it all the same."));
  }

  Map<String, Object> settled() {
    return plain(
        say("Non occorre più rispondere", "No answer is needed any more"),
        say(
            "Nel frattempo la richiesta è andata avanti. Se le serve aiuto, risponda alla nostra"
                + " e-mail.",
            "The request has moved on in the meantime. If you need help, answer our e-mail."));
  }

  Map<String, Object> notGenuine() {
    return plain(
        say("Collegamento non valido", "This link is not valid"),
        say(
            "Forse non è stato copiato per intero: lo apra direttamente dalla nostra e-mail.",
            "Perhaps it was not copied as a whole: open it from our e-mail itself."));
  }

  private String say(String it, String en) {
    return language.choose(it, en);
  }

  private static Map<String, Object> plain(String title, String text) {
    return Map.of("title", title, "text", text);
  }

  private static Map<String, Object> page(String title, String text, String button) {
    Map<String, Object> page = new HashMap<>(plain(title, text));
    page.put("form", true);
    page.put("button", button);
    return page;
  }

  private static Map<String, Object> withField(
      Map<String, Object> page, String label, String hint, boolean required) {
    page.put("field", true);
    page.put("label", label);
    page.put("hint", hint);
    page.put("required", required);
    return page;
  }
}
