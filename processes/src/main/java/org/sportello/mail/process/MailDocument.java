package org.sportello.mail.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sportello.mail.domain.MailWords;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.platform.engine.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the file of a mail template. */
public final class MailDocument {

  /** The namespace of a mail template's file. */
  public static final String NAMESPACE = "https://sportello.org/mail";

  /** What the file of a mail template is called as a kind, beside {@code bpmn} and {@code dmn}. */
  public static final String TYPE = "mail";

  private MailDocument() {}

  /** Whether the file is a mail template. */
  public static boolean isMail(Document document) {
    return Xml.is(document.getDocumentElement(), NAMESPACE, "mail");
  }

  /** The key of the template's file, empty where it has none or is no mail. */
  public static Optional<String> key(Document document) {
    return isMail(document)
        ? Xml.attribute(document.getDocumentElement(), "key")
        : Optional.empty();
  }

  /** The code by which diagrams name the mail of that key. */
  public static String code(String key) {
    return key.startsWith(WrittenTemplate.KEY_PREFIX)
        ? key.substring(WrittenTemplate.KEY_PREFIX.length())
        : key;
  }

  /** What the file says, however unfinished. */
  public static WrittenTemplate read(Document document) {
    Element mail = document.getDocumentElement();
    String english = mail.getAttribute("name");
    String italian = Xml.attribute(mail, "nameIt").orElse(english);
    Map<String, MailWords> words = new HashMap<>();
    Xml.children(mail, NAMESPACE, "words")
        .forEach(
            one ->
                words.put(
                    one.getAttribute("language"),
                    new MailWords(child(one, "subject").strip(), child(one, "text"))));
    return new WrittenTemplate(
        code(key(document).orElse("-")), Map.of("it", italian, "en", english), words);
  }

  private static String child(Element words, String name) {
    return Xml.children(words, NAMESPACE, name).findFirst().map(Element::getTextContent).orElse("");
  }
}
