package org.sportello.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sportello.mail.application.ComposingMail;
import org.sportello.mail.domain.Recipient;
import org.sportello.ticket.application.PublicWords;
import org.sportello.ticket.application.ThirdPartyPressed;
import org.sportello.ticket.application.WaitingForThirdParties;
import org.sportello.ticket.application.WatchingTickets;
import org.sportello.ticket.domain.TicketNumber;

/** Sends by mail what was said on a ticket to those who are not at the desk. */
@ApplicationScoped
public class TellingOutside {

  private RequesterNotices requesters;
  private WaitingForThirdParties thirdParties;
  private WatchingTickets watching;
  private ComposingMail mail;

  protected TellingOutside() {}

  @Inject
  public TellingOutside(
      RequesterNotices requesters,
      WaitingForThirdParties thirdParties,
      WatchingTickets watching,
      ComposingMail mail) {
    this.requesters = requesters;
    this.thirdParties = thirdParties;
    this.watching = watching;
    this.mail = mail;
  }

  void wrote(@Observes PublicWords said) {
    requesters.writeWords(said, watching.followers(TicketNumber.of(said.reference())));
  }

  void pressed(@Observes ThirdPartyPressed press) {
    Map<String, Object> wait = new HashMap<>();
    thirdParties.describe(press.reference(), wait);
    Object address = wait.get("supplierEmail");
    if (address != null) {
      mail.queue(
          press.reference(),
          "chase-third-party",
          new Recipient(
              Optional.empty(), wait.get("supplier").toString(), address.toString(), "it"),
          wait);
    }
  }
}
