package org.sportello.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.sportello.confirmation.application.LinkSettings;
import org.sportello.mail.application.ComposingMail;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.application.Mentioned;

/**
 * Tells colleagues by mail who has called them, and where; what the note says stays at the desk.
 */
@ApplicationScoped
public class MentionNotices {

  private ComposingMail mail;
  private NoticeTexts texts;
  private LinkSettings links;

  protected MentionNotices() {}

  @Inject
  public MentionNotices(ComposingMail mail, NoticeTexts texts, LinkSettings links) {
    this.mail = mail;
    this.texts = texts;
    this.links = links;
  }

  void mentioned(@Observes Mentioned mention) {
    Person person = mention.person();
    Map<String, Object> model = new HashMap<>();
    model.put("notice", texts.filled(person.language(), "notice.mentioned", mention.by()));
    model.put("ticketUrl", links.ticketUrl(mention.reference()));
    mail.queueTo(mention.reference(), "internal-notice", person, model);
  }
}
