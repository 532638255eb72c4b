package org.sportello.mail.infrastructure;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;
import org.sportello.mail.domain.Mailbox;
import org.sportello.mail.domain.Mailboxes.Position;

/** One open connection to a mailbox. */
final class ImapMailbox implements AutoCloseable {

  private static final int CONNECT_MILLIS = 10_000;
  private static final Duration GRACE = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(ImapMailbox.class);

  private final IMAPStore store;
  private final IMAPFolder folder;
  private int countWhenRead;

  private ImapMailbox(IMAPStore store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Connects.
   *
   * @param heartbeat how often {@link #heartbeat} will be called: a server that answers none within
   *     half a minute is given up
   */
  static ImapMailbox open(Mailbox mailbox, String password, Duration heartbeat)
      throws MessagingException {
    String protocol = mailbox.tls() ? "imaps" : "imap";
    Session session = Session.getInstance(properties(protocol, heartbeat));
    IMAPStore store = (IMAPStore) session.getStore(protocol);
    try {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), password);
      IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
      folder.open(Folder.READ_WRITE);
      ImapMailbox open = new ImapMailbox(store, folder);
      folder.addMessageCountListener(new Arrivals(open));
      return open;
    } catch (MessagingException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static Properties properties(String protocol, Duration heartbeat) {
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", Integer.toString(CONNECT_MILLIS));
    properties.setProperty(prefix + "timeout", Long.toString(heartbeat.plus(GRACE).toMillis()));
    properties.setProperty(prefix + "writetimeout", Long.toString(GRACE.toMillis()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "fetchsize", Integer.toString(1024 * 1024));
    return properties;
  }

  /**
   * The messages to look at, oldest first: those after the position, and whatever is unread, so
   * that neither a person who reads in the mailbox nor a server that counts anew hides one.
   */
  List<IMAPMessage> waiting(Position position) throws MessagingException {
    countWhenRead = folder.getMessageCount();
    long last = position.uidValidity() == folder.getUIDValidity() ? position.lastUid() : 0;
    Map<Long, IMAPMessage> byUid = new TreeMap<>();
    for (Message message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
      if (message != null && folder.getUID(message) > last) {
        byUid.put(folder.getUID(message), (IMAPMessage) message);
      }
    }
    for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
      byUid.put(folder.getUID(message), (IMAPMessage) message);
    }
    return new ArrayList<>(byUid.values());
  }

  long uid(IMAPMessage message) throws MessagingException {
    return folder.getUID(message);
  }

  long uidValidity() throws MessagingException {
    return folder.getUIDValidity();
  }

  boolean isOpen() {
    return folder.isOpen();
  }

  /** Removes what has been marked as deleted. */
  void expunge() throws MessagingException {
    folder.expunge();
  }

  boolean canIdle() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /** Returns when something has happened in the mailbox or {@link #heartbeat} is called. */
  void idle() throws MessagingException {
    if (folder.getMessageCount() <= countWhenRead) {
      folder.idle(true);
    }
  }

  /** Asks the server for a sign of life, which ends {@link #idle}; for another thread. */
  void heartbeat() throws MessagingException {
    folder.doCommand(
        protocol -> {
          protocol.noop();
          return null;
        });
  }

  @Override
  public void close() throws MessagingException {
    store.close();
  }

  /**
   * Ends the wait for mail that was announced while the wait was only beginning, which the mail
   * library would sit out.
   */
  private static final class Arrivals extends MessageCountAdapter {

    private final ImapMailbox mailbox;

    Arrivals(ImapMailbox mailbox) {
      this.mailbox = mailbox;
    }

    @Override
    public void messagesAdded(MessageCountEvent event) {
      try {
        mailbox.heartbeat();
      } catch (MessagingException e) {
        LOG.debugf(e, "the connection to the mail server was lost");
      }
    }
  }
}
