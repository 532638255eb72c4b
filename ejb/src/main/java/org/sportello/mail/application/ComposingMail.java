package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.MailFile;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.domain.OwnMail;
import org.sportello.mail.domain.Recipient;
import org.sportello.mail.domain.RenderedMail;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Writes mails and puts them into the queue, in the transaction of what they tell; they leave after
 * commit.
 */
@Stateless
public class ComposingMail {

  private static final Logger LOG = Logger.getLogger(ComposingMail.class);

  private OutgoingMails mails;
  private MailTemplates templates;
  private MailTexts texts;
  private MailDelivery delivery;
  private MailSettings settings;
  private Tickets tickets;
  private Ledger ledger;
  private Clock clock;

  protected ComposingMail() {}

  @Inject
  public ComposingMail(
      OutgoingMails mails,
      MailTemplates templates,
      MailTexts texts,
      MailDelivery delivery,
      MailSettings settings,
      Tickets tickets,
      Ledger ledger,
      Clock clock) {
    this.mails = mails;
    this.templates = templates;
    this.texts = texts;
    this.delivery = delivery;
    this.settings = settings;
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Writes to the ticket's requester.
   *
   * @param model the facts of the template, besides those that the ticket itself gives
   * @return the mail, or nothing when the requester has no address
   * @throws InvalidInput when the template is unknown or a fact is missing
   */
  public OptionalLong queueToRequester(
      String ticketReference, String template, Map<String, Object> model) {
    return queueToRequester(ticketReference, template, model, List.of());
  }

  /**
   * Writes to the ticket's requester, with files.
   *
   * @return the mail, or nothing when the requester has no address
   * @throws InvalidInput when the template is unknown or a fact is missing
   */
  public OptionalLong queueToRequester(
      String ticketReference, String template, Map<String, Object> model, List<MailFile> files) {
    Person requester = tickets.lock(TicketNumber.of(ticketReference)).requester();
    return queueTo(ticketReference, template, requester, model, files);
  }

  /**
   * Writes to a person.
   *
   * @return the mail, or nothing when the person has no address
   * @throws InvalidInput when the template is unknown or a fact is missing
   */
  public OptionalLong queueTo(
      String ticketReference, String template, Person person, Map<String, Object> model) {
    return queueTo(ticketReference, template, person, model, List.of());
  }

  /**
   * Writes to a person, with files.
   *
   * @return the mail, or nothing when the person has no address
   * @throws InvalidInput when the template is unknown or a fact is missing
   */
  public OptionalLong queueTo(
      String ticketReference,
      String template,
      Person person,
      Map<String, Object> model,
      List<MailFile> files) {
    Optional<String> address = person.email();
    if (address.isEmpty()) {
      LOG.infof(
          "SPO-1420 No mail %s for ticket %s: person %d has no address; enter one",
          template, ticketReference, person.id());
      return OptionalLong.empty();
    }
    Recipient recipient =
        new Recipient(Optional.of(person.id()), person.name(), address.get(), person.language());
    return OptionalLong.of(queue(ticketReference, template, recipient, model, files));
  }

  /**
   * Writes to somebody who need not be known, a supplier for example.
   *
   * @return the mail
   * @throws InvalidInput when the template is unknown or a fact is missing
   */
  public long queue(
      String ticketReference, String template, Recipient recipient, Map<String, Object> model) {
    return queue(ticketReference, template, recipient, model, List.of());
  }

  private long queue(
      String ticketReference,
      String template,
      Recipient recipient,
      Map<String, Object> model,
      List<MailFile> files) {
    Ticket ticket = tickets.lock(TicketNumber.of(ticketReference));
    MailTemplates.InForce wanted =
        templates
            .find(template)
            .orElseThrow(
                () -> new InvalidInput("/template", "there is no mail template " + template));
    Map<String, Object> facts = new HashMap<>(fromTicket(ticket, recipient));
    facts.putAll(model);
    requireFacts(template, facts);
    RenderedMail words = texts.render(wanted.template(), recipient.language(), facts);
    OutgoingMail mail = outgoing(ticket.number(), template, recipient, words, files);
    Instant now = clock.instant();
    long id = mails.add(mail, now);
    ledger.append(
        Chain.ticket(ticketReference),
        "mail.queued",
        Facts.none()
            .put("mail", id)
            .put("template", template)
            .put("templateVersion", wanted.version())
            .put("templateSha256", wanted.sha256())
            .put("language", recipient.language())
            .put("person", recipient.personId().orElse(null))
            .put("attachments", files.stream().map(MailFile::attachmentId).toList())
            .personal("recipient", recipient.address(), recipient.personId().orElse(null)));
    delivery.queued(id, ticketReference);
    return id;
  }

  private Map<String, Object> fromTicket(Ticket ticket, Recipient recipient) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("reference", ticket.reference());
    facts.put("ticketSubject", ticket.subject());
    facts.put("recipientName", recipient.name());
    facts.put("deskName", settings.sender().display());
    if (ticket.resolution() != null) {
      facts.put("resolution", ticket.resolution());
    }
    if (ticket.assignee() != null) {
      Person technician = ticket.assignee().person();
      facts.put("technicianName", technician.name());
      facts.put(
          "technicianContact",
          technician.email().or(technician::phone).orElse(settings.sender().address()));
    }
    return facts;
  }

  private static void requireFacts(String template, Map<String, Object> facts) {
    List<FieldError> missing = new ArrayList<>();
    for (String need : MailTemplate.needsOf(template)) {
      if (facts.get(need) == null || facts.get(need).toString().isBlank()) {
        missing.add(new FieldError("/" + need, "the mail " + template + " can't do without it"));
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidInput(missing);
    }
  }

  private OutgoingMail outgoing(
      TicketNumber ticket,
      String template,
      Recipient recipient,
      RenderedMail words,
      List<MailFile> files) {
    OwnMail own = settings.ownMail();
    List<String> incoming = mails.incomingThread(ticket);
    List<String> references = new ArrayList<>(List.of(own.threadRoot(ticket)));
    references.addAll(incoming);
    return new OutgoingMail(
        ticket,
        template,
        recipient.personId(),
        new MailAddress(recipient.name(), recipient.address()),
        recipient.language(),
        words.subject(),
        words.text(),
        words.html(),
        own.newMessageId(ticket, UUID.randomUUID()),
        Optional.of(references.get(references.size() - 1)),
        String.join(" ", references),
        MailTemplate.isAutomatic(template),
        files);
  }
}
