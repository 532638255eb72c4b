package org.sportello.mail.application;

import java.util.Map;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.RenderedMail;

/** Writes the words of a mail. */
public interface MailTexts {

  /**
   * Fills a template in.
   *
   * @param language {@code it} or {@code en}; instants in the model are written in it
   */
  RenderedMail render(MailTemplate template, String language, Map<String, Object> model);
}
