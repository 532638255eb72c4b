package org.sportello.mail.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sportello.ticket.domain.TicketNumber;

/** Hands out the mails of a ticket as files (RFC 5322); who may have them is asked before. */
public interface MailsAsKept {

  /**
   * A mail.
   *
   * @param name a name for its file
   */
  record Kept(String name, Writing writing) {}

  /** Writes a mail to a stream. */
  @FunctionalInterface
  interface Writing {
    /** Writes it; the stream stays open. */
    void to(OutputStream out) throws IOException;
  }

  /**
   * What came in byte by byte as it came, and what we sent put together again from what is kept:
   * the same words, files and Message-ID, while the boundaries between parts are others.
   */
  List<Kept> of(TicketNumber ticket);
}
