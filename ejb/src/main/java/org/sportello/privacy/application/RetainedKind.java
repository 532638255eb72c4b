package org.sportello.privacy.application;

import java.time.Period;
import org.sportello.platform.code.Coded;

/**
 * A kind of data that is not kept for ever: for how long where nobody has decided otherwise, and
 * how at most {@code :most} of what is from before {@code :before} are destroyed. Nothing of a
 * person with a legal hold, and nothing of an open ticket.
 */
enum RetainedKind implements Coded {
  /** Mails as they came, of tickets. */
  ORIGINAL_MAILS(
      "original-mails",
      Period.ofYears(2),
      """
      update incoming_mail set raw = '', quoted = null where id in (
        select m.id from incoming_mail m join ticket t on t.id = m.ticket_id
        where m.received_at < :before and m.raw <> '' and t.status = 'closed'
          and not exists (select from legal_hold h
            where h.person_id = t.requester_id and h.lifted_at is null)
        order by m.received_at limit :most)
      """),
  /** Mails that became no ticket. */
  SET_ASIDE_MAILS(
      "set-aside-mails",
      Period.ofDays(90),
      """
      update incoming_mail set raw = '', sender = null, subject = null, quoted = null
      where id in (
        select m.id from incoming_mail m
        where m.received_at < :before and m.raw <> '' and m.state in ('quarantined', 'set-aside')
          and not exists (select from legal_hold h join person_email e using (person_id)
            where e.address = m.sender and h.lifted_at is null)
        order by m.received_at limit :most)
      """),
  /** The words of mails that were sent. */
  SENT_MAILS(
      "sent-mails",
      Period.ofYears(2),
      """
      update outgoing_mail set text = '', html = '' where id in (
        select o.id from outgoing_mail o join ticket t on t.id = o.ticket_id
        where o.created_at < :before and o.text <> '' and o.state <> 'queued'
          and t.status = 'closed'
          and not exists (select from legal_hold h
            where h.person_id = t.requester_id and h.lifted_at is null)
        order by o.created_at limit :most)
      """),
  /** What files of tickets contain, from their closing. */
  FILES(
      "files",
      Period.ofYears(5),
      """
      delete from ticket_attachment_part where attachment_id in (
        select a.id from ticket t join ticket_attachment a on a.ticket_id = t.id
        where t.status = 'closed' and t.closed_at < :before
          and exists (select from ticket_attachment_part c where c.attachment_id = a.id)
          and not exists (select from legal_hold h
            where h.person_id = t.requester_id and h.lifted_at is null)
        order by t.closed_at limit :most)
      """),
  /** What was said in tickets, from their closing. */
  CONVERSATIONS(
      "conversations",
      Period.ofYears(10),
      """
      update ticket_message set body = '—', html = null where id in (
        select m.id from ticket t join ticket_message m on m.ticket_id = t.id
        where t.status = 'closed' and t.closed_at < :before and m.body <> '—'
          and not exists (select from legal_hold h
            where h.person_id = t.requester_id and h.lifted_at is null)
        order by t.closed_at limit :most)
      """),
  /** Words that nobody has sent. */
  DRAFTS(
      "drafts",
      Period.ofDays(90),
      """
      delete from draft where (person_id, place) in (
        select d.person_id, d.place from draft d
        where d.updated_at < :before
          and not exists (select from legal_hold h
            where h.person_id = d.person_id and h.lifted_at is null)
        order by d.updated_at limit :most)
      """);

  private final String code;
  private final Period usual;
  private final String destroying;

  RetainedKind(String code, Period usual, String destroying) {
    this.code = code;
    this.usual = usual;
    this.destroying = destroying;
  }

  @Override
  public String code() {
    return code;
  }

  /** How long where nobody has decided. */
  Period usual() {
    return usual;
  }

  /** How a part is destroyed. */
  String destroying() {
    return destroying;
  }
}
