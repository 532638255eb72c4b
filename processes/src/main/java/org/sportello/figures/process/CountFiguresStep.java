package org.sportello.figures.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.figures.application.CountingFigures;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;

/** Counts the next piece of what the ledger tells of the diagrams. */
@Step(
    en = "Count figures of the processes",
    it = "Conta le cifre dei processi",
    help = "Counts what has passed at each element since the last time, for the owner's figures.",
    helpIt =
        "Conta che cosa è passato a ogni elemento dall'ultima volta, per le cifre dei responsabili di processo.",
    outputs =
        @Output(name = "hasMoreToCount", en = "whether more is to be counted now: true, false"))
@Named("countFigures")
@ApplicationScoped
public class CountFiguresStep implements JavaDelegate {

  private final CountingFigures counting;

  protected CountFiguresStep() {
    this(null);
  }

  @Inject
  public CountFiguresStep(CountingFigures counting) {
    this.counting = counting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("hasMoreToCount", counting.countNext());
  }
}
