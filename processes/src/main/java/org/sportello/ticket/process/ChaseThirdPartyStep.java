package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;
import org.sportello.ticket.application.ActingOnTickets;

/** Presses the supplier, by mail where an address is known, and sets the next date. */
@Step(
    en = "Press third party",
    it = "Sollecita la terza parte",
    help = "Presses the supplier, by mail where an address is known, and sets the next date.",
    helpIt =
        "Sollecita il fornitore, per mail se se ne conosce l'indirizzo, e fissa la data successiva.",
    outputs = {@Output(name = "chaseAt", en = "when the supplier is pressed again")})
@Named("chaseThirdParty")
@ApplicationScoped
public class ChaseThirdPartyStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected ChaseThirdPartyStep() {
    this(null);
  }

  @Inject
  public ChaseThirdPartyStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "chaseAt", Date.from(tickets.chaseThirdParty(Inputs.of(execution).ticket())));
  }
}
