package org.sportello.mail.application;

import java.util.Map;
import org.sportello.mail.domain.RenderedMail;
import org.sportello.mail.domain.WrittenTemplate;

/** Writes the words of a mail. */
public interface MailTexts {

  /**
   * Fills a template in.
   *
   * @param language {@code it} or {@code en}; instants in the model are written in it
   * @throws IllegalArgumentException when the template can't be read
   */
  RenderedMail render(WrittenTemplate template, String language, Map<String, Object> model);

  /**
   * Fills a template in with a made-up ticket.
   *
   * @return the mail; its HTML has neither a page around it nor styles
   * @throws IllegalArgumentException when the template can't be read
   */
  RenderedMail preview(WrittenTemplate template, String language);
}
