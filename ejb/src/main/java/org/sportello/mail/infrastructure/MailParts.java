package org.sportello.mail.infrastructure;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sportello.mail.domain.DeliveryReport;
import org.sportello.mail.domain.MailAttachment;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.OmittedFile;
import org.sportello.mail.domain.OmittedFile.Reason;

/** Walks a mail's parts once and collects text, HTML, files and the delivery report. */
final class MailParts {

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1000;

  private final MailLimits limits;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<MailAttachment> attachments = new ArrayList<>();
  private final List<OmittedFile> omitted = new ArrayList<>();
  private final ReportReader report = new ReportReader();
  private int parts;

  private MailParts(MailLimits limits) {
    this.limits = limits;
  }

  static MailParts of(MimeMessage message, MailLimits limits)
      throws MessagingException, IOException {
    MailParts parts = new MailParts(limits);
    parts.walk(message, 0, false);
    return parts;
  }

  /** The plain text, or the text of the HTML when there is no other. */
  String text() {
    String plain = PlainText.normalise(text.toString());
    String found = plain.isEmpty() && !html.isEmpty() ? HtmlCleaner.text(html.toString()) : plain;
    return found.length() > limits.textChars() ? found.substring(0, limits.textChars()) : found;
  }

  Optional<String> html() {
    String clean = html.isEmpty() ? "" : HtmlCleaner.clean(html.toString());
    return clean.isEmpty() || clean.length() > limits.textChars()
        ? Optional.empty()
        : Optional.of(clean);
  }

  List<MailAttachment> attachments() {
    return List.copyOf(attachments);
  }

  List<OmittedFile> omitted() {
    return List.copyOf(omitted);
  }

  Optional<DeliveryReport> report() {
    return report.result(text.toString());
  }

  private void walk(Part part, int depth, boolean inReport) throws MessagingException, IOException {
    if (++parts > MOST_PARTS) {
      return;
    }
    PartType type = PartType.of(part);
    if (type.is("multipart/") && depth < DEEPEST) {
      walkMultipart(part, type, depth);
    } else if (inReport && report.reads(type)) {
      report.read(type, bytes(part));
    } else if (isText(part, type)) {
      addText(part, type);
    } else {
      addFile(part, type);
    }
  }

  private void walkMultipart(Part part, PartType type, int depth)
      throws MessagingException, IOException {
    boolean isReport = type.is("multipart/report");
    if (isReport) {
      report.expect(type);
    }
    List<BodyPart> children = children(part, type);
    if (children.isEmpty()) {
      String body = Charsets.decode(bytes(part), type.parameter("charset").orElse(""));
      append(text, body);
    }
    boolean alternative = type.is("multipart/alternative");
    int textBefore = text.length();
    for (BodyPart child : children) {
      boolean second =
          alternative && PartType.of(child).is("text/plain") && text.length() > textBefore;
      if (!second) {
        walk(child, depth + 1, isReport);
      }
    }
  }

  private List<BodyPart> children(Part part, PartType type) {
    List<BodyPart> children = new ArrayList<>();
    try {
      Multipart multipart =
          new MimeMultipart(new ByteArrayDataSource(bytes(part), type.multipart()));
      for (int i = 0; i < multipart.getCount() && i < MOST_PARTS; i++) {
        children.add(multipart.getBodyPart(i));
      }
    } catch (MessagingException | IOException e) {
      // What could be separated is used; the caller treats nothing as plain text.
      return children;
    }
    return children;
  }

  private static boolean isText(Part part, PartType type) {
    return (type.is("text/plain") || type.is("text/html") || type.is("text/enriched"))
        && !PartName.isAttachment(part)
        && (PartName.of(part, type).isEmpty() || PartName.isInline(part));
  }

  private void addText(Part part, PartType type) throws MessagingException, IOException {
    String decoded = Charsets.decode(bytes(part), type.parameter("charset").orElse(""));
    if (type.is("text/html")) {
      append(html, decoded);
      return;
    }
    boolean flowed = type.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
    boolean deleteSpace = type.parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
    Uuencoded found = Uuencoded.in(flowed ? PlainText.unflow(decoded, deleteSpace) : decoded);
    append(text, found.text());
    for (MailAttachment file : found.files()) {
      keep(file);
    }
  }

  private void addFile(Part part, PartType type) throws MessagingException, IOException {
    byte[] content = PartBytes.of(part, limits.fileBytes());
    String name =
        PartName.of(part, type).orElseGet(() -> PartName.unnamed(type, attachments.size() + 1));
    String contentId = PartName.contentId(part);
    if (content.length > 0) {
      keep(new MailAttachment(name, type.base(), contentId, content));
    }
  }

  private void keep(MailAttachment file) {
    Optional<Reason> refused = refusal(file);
    if (refused.isEmpty()) {
      attachments.add(file);
    } else if (omitted.size() < MOST_PARTS) {
      omitted.add(new OmittedFile(file.fileName(), refused.get(), file.size()));
    }
  }

  private Optional<Reason> refusal(MailAttachment file) {
    if (limits.forbids(file.fileName())) {
      return Optional.of(Reason.FORBIDDEN);
    } else if (file.size() > limits.fileBytes()) {
      return Optional.of(Reason.TOO_LARGE);
    }
    return attachments.size() >= limits.files() ? Optional.of(Reason.TOO_MANY) : Optional.empty();
  }

  private byte[] bytes(Part part) throws MessagingException, IOException {
    return PartBytes.of(part, Integer.MAX_VALUE / 4);
  }

  private static void append(StringBuilder to, String more) {
    if (!to.isEmpty() && to.charAt(to.length() - 1) != '\n') {
      to.append('\n');
    }
    to.append(more);
  }
}
