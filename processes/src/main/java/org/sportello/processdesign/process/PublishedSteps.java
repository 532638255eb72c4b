package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Releases;
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
  private Engine engine;
  private Releases releases;

  protected PublishedSteps() {}

  @Inject
  public PublishedSteps(PublishedBeans beans, Engine engine, Releases releases) {
    this.beans = beans;
    this.engine = engine;
    this.releases = releases;
  }

  @Override
  public List<LibraryStep> steps() {
    Set<String> mails = ProposedFile.mailsOf(releases.current(engine.get()));
    return beans.stepNames().stream().map(name -> step(name, mails)).toList();
  }

  /** The input's own values, and after them the mails that process owners have added. */
  static List<String> withOwnersMails(Step.Input input, Set<String> mails) {
    return Stream.concat(
            Arrays.stream(input.options()),
            mails.stream().filter(code -> MailTemplate.find(code).isEmpty()).sorted())
        .toList();
  }

  private LibraryStep step(String name, Set<String> mails) {
    Step step = beans.find(name).orElseThrow().type().getAnnotation(Step.class);
    return new LibraryStep(
        name,
        new Text(step.it(), step.en()),
        new Text(step.helpIt(), step.help()),
        Arrays.stream(step.inputs()).map(input -> input(input, mails)).toList(),
        Arrays.stream(step.outputs())
            .map(output -> new StepOutput(output.name(), output.en()))
            .toList());
  }

  private static StepInput input(Step.Input input, Set<String> mails) {
    return new StepInput(
        input.name(),
        new Text(input.it(), input.en()),
        input.required(),
        input.ownersMails() ? withOwnersMails(input, mails) : List.of(input.options()),
        input.value());
  }
}
