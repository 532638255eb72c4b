package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Step;
import org.sportello.processdesign.application.Finding.Text;
import org.sportello.processdesign.application.LibraryStep;
import org.sportello.processdesign.application.LibraryStep.StepInput;
import org.sportello.processdesign.application.LibraryStep.StepOutput;
import org.sportello.processdesign.application.StepLibrary;

/** Reads the step library from what the steps' classes declare of themselves. */
@ApplicationScoped
public class PublishedSteps implements StepLibrary {

  private PublishedBeans beans;

  protected PublishedSteps() {}

  @Inject
  public PublishedSteps(PublishedBeans beans) {
    this.beans = beans;
  }

  @Override
  public List<LibraryStep> steps() {
    return beans.stepNames().stream().map(this::step).toList();
  }

  private LibraryStep step(String name) {
    Step step = beans.find(name).orElseThrow().type().getAnnotation(Step.class);
    return new LibraryStep(
        name,
        new Text(step.it(), step.en()),
        new Text(step.helpIt(), step.help()),
        Arrays.stream(step.inputs()).map(PublishedSteps::input).toList(),
        Arrays.stream(step.outputs())
            .map(output -> new StepOutput(output.name(), output.en()))
            .toList());
  }

  private static StepInput input(Step.Input input) {
    return new StepInput(
        input.name(),
        new Text(input.it(), input.en()),
        input.required(),
        List.of(input.options()),
        input.value());
  }
}
