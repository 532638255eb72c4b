package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.sportello.mail.application.MailNotSent;
import org.sportello.mail.application.MailRefused;
import org.sportello.mail.application.MailSender;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.platform.acting.Acting;

/** Sends by the server's mail session, whose configuration holds host, login and timeouts. */
@ApplicationScoped
public class SmtpSender implements MailSender {

  @Resource(lookup = "java:jboss/mail/Sportello")
  private Session session;

  /** Joins a mail to the request that caused it, in whatever log it passes. */
  private static final String REQUEST_ID = "X-Request-Id";

  private MailSettings settings;
  private FiledContents contents;
  private Acting acting;
  private Clock clock;

  protected SmtpSender() {}

  @Inject
  public SmtpSender(MailSettings settings, FiledContents contents, Acting acting, Clock clock) {
    this.settings = settings;
    this.contents = contents;
    this.acting = acting;
    this.clock = clock;
  }

  SmtpSender(Session session, MailSettings settings, FiledContents contents, Clock clock) {
    this(settings, contents, new Acting(), clock);
    this.session = session;
  }

  @Override
  public void send(OutgoingMail mail) {
    try {
      MimeMessage message =
          MimeMails.of(mail, settings.sender(), session, clock.instant(), contents::of);
      if (acting.requestId().isPresent()) {
        message.setHeader(REQUEST_ID, acting.requestId().get());
      }
      Transport.send(message);
    } catch (AuthenticationFailedException e) {
      throw new MailNotSent("the mail server refuses our login", e);
    } catch (SendFailedException e) {
      throw isPermanent(e) ? new MailRefused(firstLine(e), e) : new MailNotSent(firstLine(e), e);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailNotSent(firstLine(e), e);
    }
  }

  /** Whether a 5xx answer to the sender, the recipient or the content stands in the chain. */
  private static boolean isPermanent(MessagingException failure) {
    for (Exception e = failure;
        e instanceof MessagingException current;
        e = current.getNextException()) {
      int code = returnCode(current);
      if (code >= 500 && code < 600) {
        return true;
      }
    }
    return false;
  }

  private static int returnCode(MessagingException e) {
    if (e instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    } else if (e instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    } else if (e instanceof SMTPSendFailedException sent) {
      return sent.getReturnCode();
    }
    return 0;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return HeaderText.clean(message.lines().findFirst().orElse(""));
  }
}
