package org.sportello.processdesign.application;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processdesign.application.Finding.Text;

/**
 * A mail with a made-up ticket, and what may be said in it.
 *
 * @param code by which a diagram names it
 * @param placeholders what it may say of its ticket
 * @param previews how it would be received, in each language in which nothing is wrong with it
 */
public record MailSheet(String code, List<Placeholder> placeholders, List<Preview> previews) {

  /**
   * Something that a mail may say of its ticket.
   *
   * @param name to be written between double braces
   * @param kind {@code text}, {@code date}, {@code link} or {@code list}
   * @param label what it stands for
   * @param example what the made-up ticket has there
   * @param required whether the mail must say it
   */
  @Schema(name = "MailPlaceholder")
  public record Placeholder(String name, String kind, Text label, Text example, boolean required) {}

  /**
   * A mail as it would be received.
   *
   * @param language {@code it} or {@code en}
   * @param subject its subject
   * @param text its plain text
   * @param html its body in HTML, without a page around it and without styles
   */
  @Schema(name = "MailPreview")
  public record Preview(String language, String subject, String text, String html) {}
}
