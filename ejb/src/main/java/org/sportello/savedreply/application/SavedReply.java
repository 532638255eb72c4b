package org.sportello.savedreply.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to answer with, in one language or both.
 *
 * @param shared whether others have it too, or its owner alone
 * @param team the code of the team that shares it, or null for all
 */
@Schema(name = "SavedReply")
public record SavedReply(
    long id,
    boolean shared,
    @Schema(nullable = true, description = "The team that shares it; null for all, or its owner")
        String team,
    @Schema(nullable = true) ReplyText it,
    @Schema(nullable = true) ReplyText en,
    Instant updatedAt) {

  /**
   * It in one language.
   *
   * @param text Markdown with placeholders
   */
  @Schema(name = "SavedReplyText")
  public record ReplyText(String title, String text) {}

  /** In this language where there is one, else in the other. */
  ReplyText in(String language) {
    return languageFor(language).equals("it") ? it : en;
  }

  /** This language where it is there, else the other. */
  String languageFor(String language) {
    ReplyText wanted = language.equals("it") ? it : en;
    return wanted != null ? language : (language.equals("it") ? "en" : "it");
  }
}
