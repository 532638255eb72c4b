package org.sportello.confirmation.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.confirmation.domain.LinkPurpose;
import org.sportello.confirmation.domain.OneClickLink;
import org.sportello.satisfaction.application.Surveys;
import org.sportello.ticket.application.PerformingActions;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.Tickets;

/** Does what a requester answers by a link; the process decides whether it is still asked. */
@Stateless
@PermitAll
public class AnsweringByLink {
  private OneClickLinks links;
  private PerformingActions actions;
  private Surveys surveys;
  private Tickets tickets;

  protected AnsweringByLink() {}

  @Inject
  public AnsweringByLink(
      OneClickLinks links, PerformingActions actions, Surveys surveys, Tickets tickets) {
    this.links = links;
    this.actions = actions;
    this.surveys = surveys;
    this.tickets = tickets;
  }

  /**
   * What a page shows of a link's ticket.
   *
   * @param language the requester's
   */
  public record Asked(String reference, String subject, String language, LinkPurpose purpose) {}

  /** What a usable link asks; changes nothing. */
  public Asked asked(String token) {
    return asked(links.verify(token));
  }

  /** What a link asked when it was issued, for the words about one that can't be used any more. */
  public Asked wasAsked(String token) {
    return asked(links.genuineOrNot(token));
  }

  /**
   * Uses the link.
   *
   * @param text the reason or the comment, may be blank where none is required
   */
  public void answer(String token, String text) {
    OneClickLink link = links.use(token);
    switch (link.purpose()) {
      case CONFIRM -> actions.performByLink(link.ticket(), "confirm", Map.of());
      case REOPEN -> actions.performByLink(link.ticket(), "reopen", Map.of("reason", text));
      case SATISFIED -> surveys.answeredByRequester(link.ticket(), true, text);
      case UNSATISFIED -> surveys.answeredByRequester(link.ticket(), false, text);
    }
  }

  private Asked asked(OneClickLink link) {
    Ticket ticket = tickets.find(link.ticket()).orElseThrow();
    return new Asked(
        ticket.reference(), ticket.subject(), ticket.requester().language(), link.purpose());
  }
}
