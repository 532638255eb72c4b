package org.sportello.savedreply.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.security.Caller;
import org.sportello.requester.domain.Person;
import org.sportello.savedreply.application.SavedReply.ReplyText;
import org.sportello.ticket.application.TicketAccess;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Makes a saved reply the words for one ticket, in the language of its requester. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class FillingReplies {

  private KeepingSavedReplies replies;
  private Tickets tickets;
  private TicketAccess access;

  protected FillingReplies() {}

  @Inject
  public FillingReplies(KeepingSavedReplies replies, Tickets tickets, TicketAccess access) {
    this.replies = replies;
    this.tickets = tickets;
    this.access = access;
  }

  /**
   * The words.
   *
   * @param language {@code it} or {@code en}: the requester's, where the reply has it
   * @param text Markdown
   */
  public record Filled(long id, String language, String title, String text) {}

  /**
   * Fills a reply for a ticket.
   *
   * @throws NotFound when either does not exist for the caller
   * @throws Forbidden when the caller is not of the desk
   */
  public Filled fill(Caller caller, TicketNumber number, long id) {
    Ticket ticket =
        tickets
            .find(number)
            .filter(found -> access.sees(caller, found))
            .orElseThrow(() -> new NotFound("There is no ticket " + number + "."));
    SavedReply reply = replies.one(caller, id);
    Person requester = ticket.requester();
    String language = reply.languageFor(requester.language());
    ReplyText text = reply.in(language);
    Map<String, String> values =
        Map.of(
            "requester.name", requester.name(),
            "requester.organization",
                ticket.organization() == null ? "" : ticket.organization().name(),
            "ticket.reference", ticket.reference(),
            "ticket.subject", ticket.subject(),
            "agent.name", caller.name());
    return new Filled(id, language, text.title(), Placeholders.filled(text.text(), values));
  }
}
