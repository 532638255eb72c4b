package org.sportello.privacy.application;

import java.util.List;
import java.util.Locale;

/**
 * A place where something of a person is kept: how it is read, and how it is destroyed so that what
 * statistics count stays. {@code :person} is the person's key; whoever adds a table with personal
 * data adds a place.
 */
enum PersonalPlace {
  TICKETS(
      """
      select t.reference, t.subject, t.status, t.kind, t.priority, t.channel, t.language,
        t.resolution, t.closing_reason, t.custom, t.created_at, t.solved_at, t.closed_at
      from ticket t where t.requester_id = :person order by t.id
      """,
      """
      update ticket set subject = reference, resolution = null, closing_reason = null,
        custom = null
      where requester_id = :person
      """),
  MESSAGES(
      """
      select t.reference, m.created_at, m.author_type, m.visibility, m.channel, m.body
      from ticket_message m join ticket t on t.id = m.ticket_id
      where m.author_id = :person or t.requester_id = :person order by m.id
      """,
      """
      update ticket_message m set body = '—', html = null
      from ticket t
      where t.id = m.ticket_id and (m.author_id = :person or t.requester_id = :person)
      """),
  FILES(
      """
      select t.reference, a.id, a.file_name, a.content_type, a.size, a.created_at
      from ticket_attachment a join ticket t on t.id = a.ticket_id
      where a.uploaded_by_id = :person or t.requester_id = :person order by a.id
      """,
      """
      delete from ticket_attachment_part c using ticket_attachment a, ticket t
      where a.id = c.attachment_id and t.id = a.ticket_id
        and (a.uploaded_by_id = :person or t.requester_id = :person)
      """,
      """
      update ticket_attachment a set file_name = '—', sha256 = decode(repeat('00', 32), 'hex')
      from ticket t
      where t.id = a.ticket_id and (a.uploaded_by_id = :person or t.requester_id = :person)
      """),
  REGISTER(
      """
      select t.reference, l.kind, l.content, l.fields, l.created_at
      from ticket_log_entry l join ticket t on t.id = l.ticket_id
      where l.author_id = :person or t.requester_id = :person order by l.id
      """,
      """
      update ticket_log_entry l set content = '—', fields = null
      from ticket t
      where t.id = l.ticket_id and (l.author_id = :person or t.requester_id = :person)
      """),
  THIRD_PARTIES(
      """
      select t.reference, w.supplier, w.started_at, w.answer
      from third_party_wait w join ticket t on t.id = w.ticket_id
      where t.requester_id = :person and w.answer is not null order by w.id
      """,
      """
      update third_party_wait w set answer = null
      from ticket t where t.id = w.ticket_id and t.requester_id = :person
      """),
  VERDICTS(
      """
      select t.reference, r.satisfied, r.remark, r.note, r.answered_at
      from satisfaction_rating r join ticket t on t.id = r.ticket_id
      where t.requester_id = :person order by r.ticket_id
      """,
      """
      update satisfaction_rating r set remark = null, note = null
      from ticket t where t.id = r.ticket_id and t.requester_id = :person
      """),
  MAILS_IN(
      """
      select m.id, t.reference, m.mailbox, m.sender, m.subject, m.received_at
      from incoming_mail m left join ticket t on t.id = m.ticket_id
      where t.requester_id = :person
        or m.sender in (select e.address from person_email e where e.person_id = :person)
      order by m.id
      """,
      """
      delete from ledger_personal p using incoming_mail m left join ticket t on t.id = m.ticket_id
      where p.chain = 'mail:' || m.id and (t.requester_id = :person
        or m.sender in (select e.address from person_email e where e.person_id = :person))
      """,
      """
      update incoming_mail set raw = '', message_id = null, sender = null, subject = null,
        quoted = null
      where ticket_id in (select id from ticket where requester_id = :person)
        or sender in (select e.address from person_email e where e.person_id = :person)
      """),
  MAILS_OUT(
      """
      select t.reference, o.template, o.recipient, o.recipient_name, o.subject, o.text, o.created_at,
        o.sent_at
      from outgoing_mail o join ticket t on t.id = o.ticket_id
      where o.person_id = :person or t.requester_id = :person order by o.id
      """,
      """
      update outgoing_mail_attempt a set error = '—'
      from outgoing_mail o join ticket t on t.id = o.ticket_id
      where o.id = a.outgoing_mail_id and (o.person_id = :person or t.requester_id = :person)
      """,
      """
      update outgoing_mail o set recipient = 'erased@erased.invalid', recipient_name = '—',
        subject = '[' || t.reference || ']', text = '', html = '', in_reply_to = null,
        reference_ids = ''
      from ticket t
      where t.id = o.ticket_id and (o.person_id = :person or t.requester_id = :person)
      """),
  DRAFTS(
      """
      select d.place, d.content, d.updated_at from draft d
      where d.person_id = :person order by d.place
      """,
      """
      delete from draft d where d.person_id = :person
        or exists (select from ticket t
          where t.requester_id = :person and position(t.reference in d.place) > 0)
      """),
  VIEWS(
      """
      select v.name, v.filter, v.created_at from saved_view v
      where v.person_id = :person order by v.position
      """,
      "delete from saved_view where person_id = :person"),
  FOLLOWED(
      """
      select t.reference, w.since from ticket_watcher w join ticket t on t.id = w.ticket_id
      where w.person_id = :person order by w.ticket_id
      """,
      "delete from ticket_watcher where person_id = :person"),
  ANSWERS_KEPT(
      """
      select a.path, a.created_at from idempotent_answer a
      where a.caller = (select p.username from person p where p.id = :person)
      order by a.created_at
      """,
      """
      delete from idempotent_answer a
      where a.caller = (select p.username from person p where p.id = :person)
        or exists (select from ticket t where t.requester_id = :person
          and (position(t.reference in a.path) > 0
            or position(t.reference in coalesce(a.body, '')) > 0))
      """),
  LEDGER_TEXTS(
      """
      select l.chain, l.sequence, l.field, l.value from ledger_text l
      where l.person_id = :person or l.chain in
        (select 'ticket:' || t.reference from ticket t where t.requester_id = :person)
      order by l.chain, l.sequence, l.field
      """,
      "delete from person_key where person_id = :person",
      """
      delete from ledger_personal where chain in
        (select 'ticket:' || t.reference from ticket t where t.requester_id = :person)
      """),
  ADDRESSES(
      """
      select e.address, e.preferred from person_email e
      where e.person_id = :person order by e.address
      """,
      "delete from person_email where person_id = :person"),
  PHONES(
      "select n.number from person_phone n where n.person_id = :person order by n.number",
      "delete from person_phone where person_id = :person"),
  PERSON(
      """
      select p.id, p.name, p.username, p.language, o.name as organization
      from person p left join organization o on o.id = p.organization_id where p.id = :person
      """,
      """
      update person set name = '#' || id, username = null, version = version + 1
      where id = :person
      """);

  private static final String NEXT = ";\n";

  private final String reading;
  private final String erasing;

  PersonalPlace(String reading, String... erasing) {
    this.reading = reading;
    this.erasing = String.join(NEXT, erasing);
  }

  /** Its name in answers, in camel case. */
  String code() {
    StringBuilder code = new StringBuilder();
    for (String word : name().split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      code.append(
          code.length() == 0 ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return code.toString();
  }

  /** How it is read, an item a row. */
  String reading() {
    return reading;
  }

  /** How it is destroyed, in this order. */
  List<String> erasing() {
    return List.of(erasing.split(NEXT, -1));
  }
}
