package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.ticket.application.WorkingOnTickets;
import org.sportello.ticket.domain.TicketStatus;

/** Turns a waiting ticket open: it is our turn again. */
@Step(
    en = "Resume work",
    it = "Riprendi il lavoro",
    help = "Turns a waiting ticket open: it is our turn again.",
    helpIt = "Riporta aperto un ticket in attesa: tocca di nuovo a noi.")
@Named("resumeWork")
@ApplicationScoped
public class ResumeWorkStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected ResumeWorkStep() {
    this(null);
  }

  @Inject
  public ResumeWorkStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tickets.turn(Inputs.of(execution).ticket(), TicketStatus.OPEN);
  }
}
