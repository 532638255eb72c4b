package org.sportello.processdesign.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sportello.figures.process.CountFiguresStep;
import org.sportello.notice.process.SendEmailStep;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.PublishedBeans.Published;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.processdesign.application.Finding;

class ShippedDiagramsKeepRulesTest {

  private static final PublishedBeans BEANS =
      new PublishedBeans() {
        @Override
        public Optional<Published> find(String name) {
          return switch (name) {
            case "sendEmail" -> Optional.of(new Published("", SendEmailStep.class));
            case "countFigures" -> Optional.of(new Published("", CountFiguresStep.class));
            default -> Optional.empty();
          };
        }

        @Override
        public Set<String> stepNames() {
          return Set.of("sendEmail", "countFigures");
        }

        @Override
        public Set<String> helperNames() {
          return Set.of();
        }
      };

  private static List<Rule> rules() {
    return List.of(
        new WholeFile(),
        new WaitNeedsTimer(),
        new LoopsRest(),
        new ActionsAreComplete(),
        new BothLanguages(),
        new NamesAreRegular(),
        new StepsHaveInputs(BEANS, Set.of("solved", "welcome")));
  }

  private static Stream<String> shipped() {
    return DiagramSet.shipped().resources().keySet().stream()
        .filter(name -> name.endsWith(".bpmn"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldFindNothingWhenTheDiagramIsShipped(String name) {
    assertThat(found(DiagramSet.shipped().resources().get(name))).isEmpty();
  }

  @Test
  void shouldNameTheInputWhenAStepLacksIt() {
    assertThat(
            rulesOf(mail("<camunda:inputParameter name=\"deadline\">P2D</camunda:inputParameter>")))
        .contains("input-missing")
        .doesNotContain("input-unknown");
    assertThat(
            rulesOf(mail("<camunda:inputParameter name=\"template\">x</camunda:inputParameter>")))
        .contains("input-unknown")
        .doesNotContain("input-missing");
    assertThat(
            rulesOf(
                mail("<camunda:inputParameter name=\"template\">solved</camunda:inputParameter>")))
        .doesNotContain("input-missing", "input-unknown");
    assertThat(
            rulesOf(
                mail("<camunda:inputParameter name=\"template\">welcome</camunda:inputParameter>")))
        .as("a mail that an owner has added")
        .doesNotContain("input-missing", "input-unknown");
  }

  @Test
  void shouldFindTheLoopWhenNothingInItWaits() {
    byte[] looping =
        Diagrams.broken("targetRef=\"EndEvent_Warned\"", "targetRef=\"ServiceTask_Warn\"");
    assertThat(rulesOf(looping)).contains("loop-without-rest");
    assertThat(rulesOf(Diagrams.right())).doesNotContain("loop-without-rest");
  }

  @Test
  void shouldAskForBothLanguagesAndRegularNames() {
    assertThat(
            rulesOf(Diagrams.broken("<camunda:property name=\"label.it\" value=\"Avvisa\"/>", "")))
        .contains("language-missing");
    assertThat(rulesOf(Diagrams.broken("<camunda:property id=\"label.it\" value=\"Nota\"/>", "")))
        .contains("field-language-missing");
    assertThat(
            rulesOf(
                Diagrams.broken(
                    "<camunda:property name=\"label.en\" value=\"Approve\"/>",
                    "<camunda:property name=\"label.en\" value=\"Approve\"/>"
                        + "<camunda:property name=\"action\" value=\"Do It\"/>")))
        .contains("action-name");
    assertThat(rulesOf(Diagrams.right())).isEmpty();
  }

  private static byte[] mail(String input) {
    return new String(Diagrams.right(), StandardCharsets.UTF_8)
        .replace(
            "camunda:delegateExpression=\"${warn}\">",
            "camunda:delegateExpression=\"${sendEmail}\">")
        .replace("<!-- inputs -->", "<camunda:inputOutput>" + input + "</camunda:inputOutput>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> rulesOf(byte[] xml) {
    return found(xml).stream().map(Finding::rule).toList();
  }

  private static List<Finding> found(byte[] xml) {
    return rules().stream().flatMap(rule -> rule.findings(ReadableXml.read(xml)).stream()).toList();
  }
}
