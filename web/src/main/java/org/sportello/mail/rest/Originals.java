package org.sportello.mail.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.sportello.mail.application.ReadingOriginals;
import org.sportello.mail.domain.OriginalMail;

/** Answers with a mail as it came: to be saved, never shown. */
final class Originals {
  /** A mail with all its headers. */
  static final String MEDIA_TYPE = "message/rfc822";

  private Originals() {}

  static Response answer(ReadingOriginals originals, OriginalMail mail) {
    StreamingOutput content = out -> originals.copy(mail, out);
    return Response.ok(content, MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LENGTH, mail.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-" + mail.id() + ".eml\"")
        .build();
  }
}
