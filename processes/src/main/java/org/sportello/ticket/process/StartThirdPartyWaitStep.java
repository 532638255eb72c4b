package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.platform.engine.Step.Output;
import org.sportello.ticket.application.ActingOnTickets;

/** Records for whom the ticket waits and until when, and turns it on hold (003-14). */
@Step(
    en = "Start waiting for third party",
    it = "Inizia ad attendere una terza parte",
    help = "Records for whom the ticket waits and until when, and turns it on hold (003-14).",
    helpIt = "Registra chi si attende e fino a quando, e sospende il ticket (003-14).",
    inputs = {
      @Input(name = "supplier", en = "Supplier", it = "Fornitore"),
      @Input(
          name = "supplierReference",
          en = "Their reference",
          it = "Loro riferimento",
          required = false),
      @Input(name = "supplierEmail", en = "Their address", it = "Loro indirizzo", required = false),
      @Input(name = "dueDate", en = "Answer due by", it = "Risposta attesa entro")
    },
    outputs = {@Output(name = "chaseAt", en = "when the supplier is pressed")})
@Named("startThirdPartyWait")
@ApplicationScoped
public class StartThirdPartyWaitStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected StartThirdPartyWaitStep() {
    this(null);
  }

  @Inject
  public StartThirdPartyWaitStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    Instant due =
        tickets.awaitThirdParty(
            inputs.ticket(),
            inputs.text("supplier"),
            inputs.textOrNull("supplierReference"),
            inputs.textOrNull("supplierEmail"),
            execution.getVariable("dueDate"));
    execution.setVariable("chaseAt", Date.from(due));
  }
}
