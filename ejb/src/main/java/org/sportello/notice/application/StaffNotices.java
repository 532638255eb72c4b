package org.sportello.notice.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.confirmation.application.LinkSettings;
import org.sportello.mail.application.ComposingMail;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Tells members of staff what needs them: the assignee, those present of the team, its supervisor.
 */
@Stateless
public class StaffNotices {

  private Tickets tickets;
  private ComposingMail mail;
  private NoticeTexts texts;
  private LinkSettings links;

  @PersistenceContext private EntityManager entities;

  protected StaffNotices() {}

  @Inject
  public StaffNotices(Tickets tickets, ComposingMail mail, NoticeTexts texts, LinkSettings links) {
    this.tickets = tickets;
    this.mail = mail;
    this.texts = texts;
    this.links = links;
  }

  /**
   * Tells somebody. Without an assignee the team is told, without anybody present in the team its
   * supervisor: a notice never goes to nobody.
   *
   * @param audience {@code assignee}, {@code team} or {@code supervisor}
   * @param notice the notice's code
   */
  public void tell(String reference, String audience, String notice) {
    Ticket ticket = tickets.lock(TicketNumber.of(reference));
    for (Person person : audience(ticket, audience)) {
      Map<String, Object> model = new HashMap<>();
      model.put("notice", texts.notice(person.language(), notice));
      model.put("ticketUrl", links.ticketUrl(reference));
      mail.queueTo(reference, "internal-notice", person, model);
    }
  }

  private Set<Person> audience(Ticket ticket, String audience) {
    return switch (audience) {
      case "assignee" ->
          ticket.assignee() == null ? team(ticket) : Set.of(ticket.assignee().person());
      case "team" -> team(ticket);
      case "supervisor" -> supervisors(ticket);
      default -> throw new InvalidInput("/audience", "expected assignee, team or supervisor");
    };
  }

  private Set<Person> team(Ticket ticket) {
    List<Person> present =
        entities
            .createQuery(
                "select p from Agent a join a.person p left join fetch p.emails"
                    + " where a.teamCode = :team and a.present = true order by p.id",
                Person.class)
            .setParameter("team", ticket.teamCode() == null ? "first-level" : ticket.teamCode())
            .getResultList();
    return present.isEmpty() ? supervisors(ticket) : new LinkedHashSet<>(present);
  }

  private Set<Person> supervisors(Ticket ticket) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select distinct supervisor_id from team where supervisor_id is not null"
                    + " and (code = cast(:team as text) or cast(:team as text) is null)",
                Long.class)
            .setParameter("team", ticket.teamCode())
            .getResultList();
    return new LinkedHashSet<>(
        entities
            .createQuery(
                "select p from Person p left join fetch p.emails where p.id in :ids order by p.id",
                Person.class)
            .setParameter("ids", ids)
            .getResultList());
  }
}
