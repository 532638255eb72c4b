package org.sportello.mail.infrastructure;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.mail.domain.OwnMail;

/** Puts a mail of ours into MIME: text and HTML, threading fields, and what stops machines. */
final class MimeMails {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeMails() {}

  static MimeMessage of(OutgoingMail mail, MailAddress sender, Session session, Instant at)
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
    message.setContent(alternatives(mail));
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
