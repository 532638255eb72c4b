package org.sportello.moving.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.moving.application.MovingNext;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.platform.engine.Step.Output;

/** Tries or moves the next few tickets of a migration to another release. */
@Step(
    en = "Move tickets",
    it = "Sposta i ticket",
    help = "Tries or moves the next few running tickets that are to go to another release.",
    helpIt = "Prova o sposta i prossimi ticket in corso che devono passare a un altro rilascio.",
    inputs =
        @Input(name = "migrationId", en = "Key of the migration", it = "Chiave dello spostamento"),
    outputs = @Output(name = "hasMoreToMove", en = "whether more tickets are left: true, false"))
@Named("moveTickets")
@ApplicationScoped
public class MoveTicketsStep implements JavaDelegate {

  private final MovingNext moving;

  protected MoveTicketsStep() {
    this(null);
  }

  @Inject
  public MoveTicketsStep(MovingNext moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long migration = Inputs.of(execution).number("migrationId");
    execution.setVariable("hasMoreToMove", moving.next(migration));
  }
}
