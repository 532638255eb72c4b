package org.sportello.mail.infrastructure;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.MailFile;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.mail.domain.OwnMail;

/** Puts a mail of ours into MIME: text and HTML, threading fields, and what stops machines. */
final class MimeMails {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeMails() {}

  static MimeMessage of(
      OutgoingMail mail,
      MailAddress sender,
      Session session,
      Instant at,
      LongFunction<InputStream> contents)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new WithFixedId(session, mail.messageId());
    message.setFrom(new InternetAddress(sender.address(), sender.name(), UTF_8));
    message.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress(mail.recipient().address(), mail.recipient().name(), UTF_8));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(at));
    message.setHeader(OwnMail.LOOP_HEADER, mail.ticket().toString());
    message.setHeader("Content-Language", mail.language());
    message.setHeader("References", mail.references().replace(" ", "\r\n "));
    if (mail.inReplyTo().isPresent()) {
      message.setHeader("In-Reply-To", mail.inReplyTo().get());
    }
    if (mail.automatic()) {
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    }
    message.setContent(mail.files().isEmpty() ? alternatives(mail) : withFiles(mail, contents));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static MimeMultipart withFiles(OutgoingMail mail, LongFunction<InputStream> contents)
      throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternatives(mail));
    MimeMultipart all = new MimeMultipart("mixed", words);
    for (MailFile file : mail.files()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new FileSource(file, () -> contents.apply(file.attachmentId()))));
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(file.fileName());
      part.setHeader("Content-Transfer-Encoding", "base64");
      all.addBodyPart(part);
    }
    return all;
  }

  /** Gives the mail library a file when it writes the mail. */
  private record FileSource(MailFile file, Supplier<InputStream> content) implements DataSource {

    @Override
    public InputStream getInputStream() {
      return content.get();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("a filed attachment does not change");
    }

    @Override
    public String getContentType() {
      try {
        return new ContentType(file.contentType()).getBaseType();
      } catch (ParseException e) {
        return "application/octet-stream";
      }
    }

    @Override
    public String getName() {
      return file.fileName();
    }
  }

  /** Keeps the Message-ID, which the mail library would make anew each time. */
  private static final class WithFixedId extends MimeMessage {

    private final String messageId;

    WithFixedId(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
