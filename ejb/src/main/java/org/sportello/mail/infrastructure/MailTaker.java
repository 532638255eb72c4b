package org.sportello.mail.infrastructure;

import jakarta.mail.Flags;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jboss.logging.Logger;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.StoringMail;
import org.sportello.mail.domain.Mailbox;
import org.sportello.mail.domain.Mailboxes.Position;
import org.sportello.mail.domain.RawMail;
import org.sportello.mail.domain.UnreadableMail;

/**
 * Takes over what waits in a mailbox, each message in a transaction of its own; one that fails does
 * not keep the next from being taken over.
 */
final class MailTaker {

  private static final Logger LOG = Logger.getLogger(MailTaker.class);
  private static final int MOST_TRIES = 3;

  private final Mailbox mailbox;
  private final StoringMail storing;
  private final MailSettings settings;
  private final Map<Long, Integer> failures = new HashMap<>();

  MailTaker(Mailbox mailbox, StoringMail storing, MailSettings settings) {
    this.mailbox = mailbox;
    this.storing = storing;
    this.settings = settings;
  }

  /**
   * What one pass came to.
   *
   * @param position everything up to there has been taken over
   * @param failed messages that have to be tried again
   */
  record Pass(Position position, int failed) {}

  Pass take(ImapMailbox connection, Position from) throws MessagingException {
    List<IMAPMessage> waiting = connection.waiting(from);
    long validity = connection.uidValidity();
    long last = from.uidValidity() == validity ? from.lastUid() : 0;
    long firstFailed = Long.MAX_VALUE;
    int failed = 0;
    for (IMAPMessage message : waiting) {
      long uid = connection.uid(message);
      if (take(message, uid)) {
        last = Math.max(last, uid);
      } else {
        failed++;
        firstFailed = Math.min(firstFailed, uid);
      }
    }
    if (settings.deleteFetched() && !waiting.isEmpty()) {
      connection.expunge();
    }
    return new Pass(new Position(validity, Math.min(last, firstFailed - 1)), failed);
  }

  private boolean take(IMAPMessage message, long uid) throws MessagingException {
    try {
      takeOver(message);
      failures.remove(uid);
      return true;
    } catch (FolderClosedException | StoreClosedException e) {
      throw e;
    } catch (MessagingException | IOException e) {
      LOG.warnf(e, "SPO-1403 Message %d of %s can't be fetched", uid, mailbox.address());
      return givenUp(message, uid);
    } catch (RuntimeException e) {
      LOG.warnf(
          e,
          "SPO-1404 Message %d of %s can't be stored; it stays there and is tried again: check the"
              + " database",
          uid,
          mailbox.address());
      return false;
    }
  }

  private void takeOver(IMAPMessage message) throws MessagingException, IOException {
    Optional<String> messageId = messageId(message);
    if (messageId.isPresent() && storing.has(RawMail.identityOf(messageId.get()))) {
      done(message);
    } else if (message.getSize() > settings.mailBytes()) {
      quarantine(message, messageId, UnreadableMail.Reason.TOO_LARGE.code());
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(message.getSize(), 1024));
      message.writeTo(bytes);
      storing.store(new RawMail(mailbox.address(), messageId, bytes.toByteArray()));
      done(message);
    }
  }

  /** A message that the server can't deliver is reported once and left where it is. */
  private boolean givenUp(IMAPMessage message, long uid) throws MessagingException {
    if (failures.merge(uid, 1, Integer::sum) < MOST_TRIES) {
      return false;
    }
    quarantine(
        message, Optional.of("<unfetchable." + uid + "@" + mailbox.address() + ">"), "unfetchable");
    failures.remove(uid);
    return true;
  }

  private void quarantine(IMAPMessage message, Optional<String> messageId, String reason)
      throws MessagingException {
    storing.quarantine(new RawMail(mailbox.address(), messageId, head(message)), reason);
    message.setFlag(Flags.Flag.SEEN, true);
    message.setFlag(Flags.Flag.FLAGGED, true);
  }

  private void done(IMAPMessage message) throws MessagingException {
    message.setFlag(Flags.Flag.SEEN, true);
    if (settings.deleteFetched()) {
      message.setFlag(Flags.Flag.DELETED, true);
    }
  }

  private static byte[] head(IMAPMessage message) {
    try {
      String lines = String.join("\r\n", Collections.list(message.getAllHeaderLines()));
      return (lines + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    } catch (MessagingException e) {
      return new byte[0];
    }
  }

  private static Optional<String> messageId(IMAPMessage message) throws MessagingException {
    String[] values = message.getHeader("Message-ID");
    return values == null || values.length == 0
        ? Optional.empty()
        : MimeMailReader.messageIdIn(HeaderText.decode(values[0]));
  }
}
