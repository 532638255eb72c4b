package org.sportello.sla.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.platform.engine.Step.Output;
import org.sportello.sla.application.TellingWatches;

/** Has the next few open tickets that count by a calendar look at their clocks again. */
@Step(
    en = "Tell watches",
    it = "Avvisa i controlli dei tempi",
    help = "Has the next few open tickets that count by a calendar look at their clocks again.",
    helpIt =
        "Fa riguardare gli orologi ai prossimi ticket aperti che contano secondo un calendario.",
    inputs = {
      @Input(name = "calendar", en = "Code of the calendar", it = "Codice del calendario"),
      @Input(
          name = "lastTold",
          en = "The last ticket told, by its key",
          it = "L'ultimo ticket avvisato, con la sua chiave",
          required = false)
    },
    outputs = {
      @Output(name = "lastTold", en = "the last ticket told now"),
      @Output(name = "isMore", en = "whether some may be left to tell")
    })
@Named("tellWatches")
@ApplicationScoped
public class TellWatchesStep implements JavaDelegate {

  private final TellingWatches watches;

  protected TellWatchesStep() {
    this(null);
  }

  @Inject
  public TellWatchesStep(TellingWatches watches) {
    this.watches = watches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    long after = inputs.textOrNull("lastTold") == null ? 0 : inputs.number("lastTold");
    OptionalLong last = watches.next(inputs.text("calendar"), after);
    execution.setVariable("lastTold", last.orElse(after));
    execution.setVariable("isMore", last.isPresent());
  }
}
