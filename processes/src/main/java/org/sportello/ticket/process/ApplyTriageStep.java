package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.ticket.application.ActingOnTickets;

/** Records what a person has found out about a ticket that the tables could not decide. */
@Step(
    en = "Apply triage",
    it = "Applica lo smistamento",
    help = "Records what a person has found out about a ticket that the tables could not decide.",
    helpIt =
        "Registra ciò che una persona ha stabilito su un ticket che le tabelle non potevano decidere.",
    inputs = {
      @Input(name = "kind", en = "Kind", it = "Genere", required = false),
      @Input(name = "impact", en = "Impact", it = "Impatto", required = false),
      @Input(name = "urgency", en = "Urgency", it = "Urgenza", required = false),
      @Input(
          name = "product",
          en = "Code of the product",
          it = "Codice del prodotto",
          required = false),
      @Input(
          name = "requester",
          en = "Person on whose behalf it is",
          it = "Persona per conto di cui è",
          required = false),
      @Input(
          name = "reason",
          en = "Why, for the ticket's register",
          it = "Perché, per il registro del ticket",
          required = false)
    })
@Named("applyTriage")
@ApplicationScoped
public class ApplyTriageStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected ApplyTriageStep() {
    this(null);
  }

  @Inject
  public ApplyTriageStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.triage(
        inputs.ticket(),
        inputs.textOrNull("kind"),
        inputs.textOrNull("impact"),
        inputs.textOrNull("urgency"),
        inputs.textOrNull("product"),
        inputs.textOrNull("requester"));
    String reason = inputs.textOrNull("reason");
    if (reason != null) {
      tickets.explainTriage(inputs.ticket(), reason);
    }
  }
}
