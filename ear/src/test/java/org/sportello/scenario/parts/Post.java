package org.sportello.scenario.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** The mail server: letters go out by SMTP and are read by IMAP. */
public final class Post {
  /** Where requests are sent. */
  public static final String SUPPORT = "support@sportello.test";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Session session;

  Post(int smtp, int imap) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "localhost");
    properties.setProperty("mail.smtp.port", Integer.toString(smtp));
    properties.setProperty("mail.smtp.timeout", "20000");
    properties.setProperty("mail.smtp.allow8bitmime", "true");
    properties.setProperty("mail.imap.host", "localhost");
    properties.setProperty("mail.imap.port", Integer.toString(imap));
    properties.setProperty("mail.imap.timeout", "20000");
    properties.setProperty("mail.mime.address.strict", "false");
    session = Session.getInstance(properties);
  }

  /** Sends a plain letter to the desk; further headers come as name and value in turn. */
  public void write(String from, String messageId, String subject, String text, String... headers) {
    StringBuilder raw = new StringBuilder();
    header(raw, "From", from);
    header(raw, "To", SUPPORT);
    header(raw, "Subject", subject);
    header(raw, "Message-ID", messageId);
    for (int i = 0; i < headers.length; i += 2) {
      header(raw, headers[i], headers[i + 1]);
    }
    header(raw, "MIME-Version", "1.0");
    if (!raw.toString().contains("Content-Type:")) {
      header(raw, "Content-Type", "text/plain; charset=UTF-8");
      header(raw, "Content-Transfer-Encoding", "8bit");
    }
    raw.append("\r\n").append(text.replace("\n", "\r\n")).append("\r\n");
    sendRaw(from, raw.toString().getBytes(UTF_8));
  }

  private static void header(StringBuilder raw, String name, String value) {
    raw.append(name).append(": ").append(value).append("\r\n");
  }

  /** Sends bytes as they are to the desk, from an envelope sender (empty: the null sender). */
  public void sendRaw(String envelopeFrom, byte[] raw) {
    try {
      offer(envelopeFrom, raw);
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Sends bytes as they are, if the mail server takes them.
   *
   * @return what the server said when it refused them at its door, and nothing when it took them
   */
  public Optional<String> tryRaw(String envelopeFrom, byte[] raw) {
    try {
      offer(envelopeFrom, raw);
      return Optional.empty();
    } catch (SMTPSendFailedException refusal) {
      return Optional.of(refusal.getMessage().strip());
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void offer(String envelopeFrom, byte[] raw) throws MessagingException {
    Properties properties = new Properties();
    properties.putAll(session.getProperties());
    properties.setProperty("mail.smtp.from", envelopeFrom.isEmpty() ? "<>" : envelopeFrom);
    Session own = Session.getInstance(properties);
    try (Transport transport = own.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(new AsItIs(own, raw), new Address[] {new InternetAddress(SUPPORT)});
    }
  }

  /** A message that keeps every byte that it was made of. */
  private static final class AsItIs extends MimeMessage {
    private final byte[] raw;

    AsItIs(Session session, byte[] raw) throws MessagingException {
      super(session, new ByteArrayInputStream(raw));
      this.raw = raw;
    }

    @Override
    public void writeTo(java.io.OutputStream out, String[] ignored) throws java.io.IOException {
      out.write(raw);
    }

    @Override
    public void saveChanges() {
      // The bytes stay as they are.
    }
  }

  /** All letters in a mailbox, oldest first. */
  public List<Letter> mailbox(String address) {
    return letters(address, subject -> true);
  }

  /** The letters in a mailbox whose subject contains this, oldest first. */
  public List<Letter> about(String address, String words) {
    return letters(address, subject -> subject.contains(words));
  }

  private List<Letter> letters(String address, Predicate<String> subject) {
    try (Store store = session.getStore("imap")) {
      store.connect(address, "any");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      Message[] wanted = wanted(inbox, subject);
      fetch(inbox, small(wanted), IMAPFolder.FetchProfileItem.MESSAGE);
      List<Letter> letters = new ArrayList<>();
      for (Message message : wanted) {
        letters.add(Letter.of((MimeMessage) message));
      }
      inbox.close(false);
      return letters;
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Message[] wanted(Folder inbox, Predicate<String> subject)
      throws MessagingException {
    Message[] all = inbox.getMessages();
    fetch(inbox, all, FetchProfile.Item.ENVELOPE, FetchProfile.Item.SIZE);
    List<Message> wanted = new ArrayList<>();
    for (Message message : all) {
      if (subject.test(Objects.requireNonNullElse(message.getSubject(), ""))) {
        wanted.add(message);
      }
    }
    return wanted.toArray(Message[]::new);
  }

  /** Asks for all of them at once: a question for each would take most of a scenario's time. */
  private static void fetch(Folder inbox, Message[] messages, FetchProfile.Item... what)
      throws MessagingException {
    FetchProfile profile = new FetchProfile();
    for (FetchProfile.Item item : what) {
      profile.add(item);
    }
    inbox.fetch(messages, profile);
  }

  /** Those without large files, which nobody reads to their end. */
  private static Message[] small(Message... messages) throws MessagingException {
    List<Message> small = new ArrayList<>();
    for (Message message : messages) {
      if (message.getSize() <= Letter.LARGE) {
        small.add(message);
      }
    }
    return small.toArray(Message[]::new);
  }

  /** Waits for the n-th letter about this. */
  public Letter await(String address, String words, int number) {
    return Patience.until(
        "mail " + number + " to " + address + " about " + words,
        PATIENCE,
        () -> {
          List<Letter> letters = about(address, words);
          return letters.size() < number ? Optional.empty() : Optional.of(letters.get(number - 1));
        });
  }

  /** Waits for a letter of this kind. */
  public Letter await(String address, String what, Predicate<Letter> wanted) {
    return Patience.until(
        what + " to " + address,
        PATIENCE,
        () -> mailbox(address).stream().filter(wanted).findFirst());
  }
}
