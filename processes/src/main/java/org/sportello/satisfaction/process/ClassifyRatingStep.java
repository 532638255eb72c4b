package org.sportello.satisfaction.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.code.Coded;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.satisfaction.application.Surveys;
import org.sportello.satisfaction.domain.RatingCause;
import org.sportello.ticket.domain.TicketNumber;

/** Records what was behind a bad verdict, which stays as it was given (001-23). */
@Step(
    en = "Classify rating",
    it = "Classifica il giudizio",
    help = "Records what was behind a bad verdict, which stays as it was given (001-23).",
    helpIt =
        "Registra che cosa c'era dietro un giudizio negativo, che resta com'è stato dato (001-23).",
    inputs = {
      @Input(
          name = "cause",
          en = "What was behind it",
          it = "Che cosa c'era dietro",
          options = {"technician", "product", "policy", "misuse", "channel"}),
      @Input(name = "note", en = "Note", it = "Nota", required = false)
    })
@Named("classifyRating")
@ApplicationScoped
public class ClassifyRatingStep implements JavaDelegate {

  private final Surveys surveys;

  protected ClassifyRatingStep() {
    this(null);
  }

  @Inject
  public ClassifyRatingStep(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    surveys.classify(
        TicketNumber.of(inputs.ticket()),
        Coded.of(RatingCause.class, inputs.text("cause")),
        inputs.textOrNull("note"),
        null);
  }
}
