package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.ticket.application.WorkingOnTickets;

/** Hands the ticket to a team at a level of the ladder. */
@Step(
    en = "Route to team",
    it = "Instrada al gruppo",
    help = "Hands the ticket to a team at a level of the ladder.",
    helpIt = "Affida il ticket a un gruppo a un livello della scala.",
    inputs = {
      @Input(name = "team", en = "Code of the team", it = "Codice del gruppo"),
      @Input(
          name = "level",
          en = "Level, 1 to 3; the team's own when none is given",
          it = "Livello, da 1 a 3; quello del gruppo se non indicato",
          required = false)
    })
@Named("routeTicket")
@ApplicationScoped
public class RouteTicketStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected RouteTicketStep() {
    this(null);
  }

  @Inject
  public RouteTicketStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    if (inputs.textOrNull("level") == null) {
      tickets.routeToTeam(inputs.ticket(), inputs.text("team"));
    } else {
      tickets.route(inputs.ticket(), inputs.text("team"), (int) inputs.number("level"));
    }
  }
}
