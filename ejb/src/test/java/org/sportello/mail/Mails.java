package org.sportello.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.OwnMail;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.UnreadableMail;
import org.sportello.mail.infrastructure.MimeMailReader;

/** The messages of the test resources. */
public final class Mails {

  public static final String OUR_MESSAGE_ID =
      "<sportello.sp-2026-000123.11111111-1111-1111-1111-111111111111@sportello.test>";

  private Mails() {}

  public static byte[] raw(String name) {
    try (InputStream in = Mails.class.getResourceAsStream("/mail/" + name + ".eml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ParsedMail parsed(String name) {
    try {
      return new MimeMailReader(MailLimits.standard()).read(raw(name));
    } catch (UnreadableMail e) {
      throw new AssertionError(name + " can't be read", e);
    }
  }

  public static OwnMail own() {
    return new OwnMail(Set.of("support@sportello.test"), "sportello.test");
  }
}
