package org.sportello.processdesign.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sportello.mail.domain.MailPlaceholder;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.MailWords;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.mail.process.MailDocument;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;
import org.w3c.dom.Document;

/** What a mail needs: both languages, what must be said, and nothing that can't be filled in. */
class MailRules implements Rule {

  /** Rules that a mail breaks by something that is not there yet. */
  static final Set<String> ONLY_LACKING = Set.of("mail-lacks", "mail-reference", "mail-empty");

  private static final Pattern KEY = Pattern.compile("mail\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{([#^/]?)(\\w+|\\.)}}(?!})");
  private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^>\\n]*>");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\n]*)\\)");
  private static final Pattern ADDRESS =
      Pattern.compile("\\{\\{\\w+Url}}|https://[\\w.-]+(:\\d+)?(/[\\w./?=&%#+~-]*)?");
  private static final String REFERENCE = "[{{reference}}]";
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 20_000;

  @Override
  public List<Finding> findings(Document document) {
    List<Finding> findings = new ArrayList<>();
    WrittenTemplate template = MailDocument.read(document);
    if (!MailDocument.key(document).filter(key -> KEY.matcher(key).matches()).isPresent()) {
      add(
          findings,
          null,
          "mail-key",
          "La chiave comincia con \"mail.\", poi minuscole, cifre e trattini: mail.benvenuto.",
          "The key begins with \"mail.\", then small letters, digits and hyphens: mail.welcome.");
    }
    if (template.name().values().stream().anyMatch(String::isBlank)) {
      add(
          findings,
          "name",
          "mail-name",
          "Manca il nome della mail, in italiano o in inglese.",
          "The mail's name is missing, in Italian or in English.");
    }
    for (String language : List.of("it", "en")) {
      MailWords words = template.in(language).orElse(new MailWords("", ""));
      new Words(template.code(), language, findings).check(words);
    }
    return findings;
  }

  private static void add(
      List<Finding> findings, String element, String rule, String it, String en) {
    findings.add(new Finding(element, rule, new Text(it, en)));
  }

  /** The words in one language. */
  private record Words(String code, String language, List<Finding> findings) {

    void check(MailWords words) {
      subject(words.subject());
      if (words.text().isBlank()) {
        add("text", "mail-empty", "Manca il testo.", "The text is missing.");
      } else if (words.text().length() > LONGEST_TEXT) {
        add(
            "text",
            "mail-too-long",
            "Il testo supera " + LONGEST_TEXT + " caratteri: accorcialo.",
            "The text is longer than " + LONGEST_TEXT + " characters: shorten it.");
      }
      tags("subject", words.subject());
      Set<String> said = tags("text", words.text());
      said.addAll(names(words.subject()));
      html(words.text());
      links(words.text());
      if (!words.text().isBlank()) {
        for (String need : MailTemplate.needsOf(code)) {
          if (!said.contains(need)) {
            add(
                "text",
                "mail-lacks",
                "Manca {{" + need + "}} (" + label(need, "it") + "): inseriscilo nel testo.",
                "{{" + need + "}} (" + label(need, "en") + ") is missing: put it into the text.");
          }
        }
      }
    }

    private void subject(String subject) {
      if (subject.isBlank()) {
        add("subject", "mail-empty", "Manca l'oggetto.", "The subject is missing.");
      } else if (subject.length() > LONGEST_SUBJECT || subject.contains("\n")) {
        add(
            "subject",
            "mail-too-long",
            "L'oggetto è una riga di al massimo " + LONGEST_SUBJECT + " caratteri.",
            "The subject is one line of at most " + LONGEST_SUBJECT + " characters.");
      } else if (!subject.contains(REFERENCE)) {
        add(
            "subject",
            "mail-reference",
            "L'oggetto contiene " + REFERENCE + ", così la risposta trova la sua richiesta.",
            "The subject contains " + REFERENCE + ", so that the answer finds its request.");
      }
    }

    /** Every placeholder is known, every section ends, and a list is gone through. */
    private Set<String> tags(String part, String text) {
      Set<String> permitted = MailTemplate.permittedIn(code);
      Deque<String> open = new ArrayDeque<>();
      Matcher tag = TAG.matcher(text);
      while (tag.find()) {
        String kind = tag.group(1);
        String name = tag.group(2);
        if (kind.equals("/")) {
          if (!name.equals(open.peek())) {
            unended(part, name);
          }
          open.poll();
        } else if (name.equals(".")) {
          if (!kind.isEmpty() || !isList(open.peek())) {
            add(
                part,
                "mail-placeholder",
                "{{.}} sta solo tra {{#elenco}} e {{/elenco}}.",
                "{{.}} stands only between {{#list}} and {{/list}}.");
          }
        } else if (!permitted.contains(name)) {
          unknown(part, name, permitted);
        } else if (kind.isEmpty() && isList(name)) {
          add(
              part,
              "mail-list",
              "{{"
                  + name
                  + "}} è un elenco: scrivi {{#"
                  + name
                  + "}}, - {{.}} e {{/"
                  + name
                  + "}}.",
              "{{"
                  + name
                  + "}} is a list: write {{#"
                  + name
                  + "}}, - {{.}} and {{/"
                  + name
                  + "}}.");
        }
        if (!kind.isEmpty() && !kind.equals("/")) {
          open.push(name);
        }
      }
      open.forEach(name -> unended(part, name));
      String rest = TAG.matcher(text).replaceAll("");
      if (rest.contains("{{") || rest.contains("}}")) {
        add(
            part,
            "mail-placeholder",
            "Le doppie graffe servono solo per i segnaposto, come {{recipientName}}.",
            "Double braces are for placeholders alone, such as {{recipientName}}.");
      }
      return names(text);
    }

    private void unknown(String part, String name, Set<String> permitted) {
      String those = String.join(", ", permitted);
      add(
          part,
          "mail-placeholder",
          "Il segnaposto {{" + name + "}} qui non esiste; ci sono: " + those + ".",
          "There is no placeholder {{" + name + "}} here; there are: " + those + ".");
    }

    private void unended(String part, String name) {
      add(
          part,
          "mail-section",
          "{{#" + name + "}} e {{/" + name + "}} vanno in coppia.",
          "{{#" + name + "}} and {{/" + name + "}} go in pairs.");
    }

    private void html(String text) {
      Matcher tag = HTML.matcher(text);
      if (tag.find()) {
        add(
            "text",
            "mail-html",
            "L'HTML non vale nelle mail: togli " + tag.group() + ".",
            "HTML means nothing in a mail: take out " + tag.group() + ".");
      }
    }

    private void links(String text) {
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        if (!ADDRESS.matcher(link.group(1)).matches()) {
          add(
              "text",
              "mail-link",
              "Un collegamento porta a un segnaposto come {{ticketUrl}} o a un indirizzo https://.",
              "A link leads to a placeholder such as {{ticketUrl}} or to an address https://.");
        }
      }
    }

    /** What is said, and not only asked whether it is there. */
    private static Set<String> names(String text) {
      return TAG.matcher(text)
          .results()
          .filter(tag -> tag.group(1).isEmpty() || isList(tag.group(2)))
          .map(tag -> tag.group(2))
          .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isList(String name) {
      return name != null
          && MailPlaceholder.find(name)
              .filter(one -> one.kind() == MailPlaceholder.Kind.LIST)
              .isPresent();
    }

    private static String label(String name, String language) {
      return MailPlaceholder.find(name).map(one -> one.label().get(language)).orElse(name);
    }

    private void add(String part, String rule, String it, String en) {
      MailRules.add(findings, language + "/" + part, rule, it, en);
    }
  }
}
