package org.sportello.mail.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.domain.MailReading;

/** Gives the settings of the environment, and what depends on them, to whoever injects them. */
@ApplicationScoped
public class MailConfiguration {

  private final MailSettings settings = MailSettings.from(System.getenv());

  /** The settings, read once. */
  @Produces
  public MailSettings settings() {
    return settings;
  }

  /** The reader with the limits of this installation. */
  @Produces
  public MailReading reading() {
    return new MimeMailReader(settings.limits());
  }
}
