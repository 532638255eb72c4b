package org.sportello.processdesign.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.processdesign.application.Finding;

class RulesDoNotOverlapTest {

  private static final FeelEngine FEEL =
      ((DefaultDmnEngineConfiguration)
              DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                  .buildEngine()
                  .getConfiguration())
          .getFeelEngine();

  private static List<Finding> findings(String policy, List<String> types, List<String> rules)
      throws Exception {
    String inputs =
        types.stream()
            .map(type -> "<input><inputExpression typeRef='" + type + "'/></input>")
            .collect(Collectors.joining());
    String rows =
        IntStream.range(0, rules.size())
            .mapToObj(
                row -> "<rule id='Rule_" + (row + 1) + "'>" + cells(rules.get(row)) + "</rule>")
            .collect(Collectors.joining());
    String xml =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='D'>"
            + "<decisionTable id='T'"
            + policy
            + ">"
            + inputs
            + rows
            + "</decisionTable></decision></definitions>";
    return new RulesDoNotOverlap(FEEL)
        .findings(ReadableXml.read(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String cells(String rule) {
    return Stream.of(rule.split(";", -1))
        .map(cell -> "<inputEntry><text>" + escaped(cell.strip()) + "</text></inputEntry>")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace(">", "&gt;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string | \"a\" | \"a\"",
        "string | \"a\", \"b\" | \"b\", \"c\"",
        "string | - | \"x\"",
        "string | not(\"a\") | \"b\"",
        "string | not(\"a\") | not(\"b\")",
        "integer | > 3 | 5",
        "integer | [1..4] | >= 4",
        "double | > 3 | < 4",
        "boolean | true | -",
        "date | date(\"2026-01-01\") | date(\"2026-01-01\")"
      })
  void shouldNameBothRulesWhenTheyCanMatchTogether(String type, String first, String second)
      throws Exception {
    assertThat(findings("", List.of(type), List.of(first, second)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("overlapping-rules");
              assertThat(finding.element()).isEqualTo("Rule_2");
              assertThat(finding.message().en()).contains("Rules 1 and 2");
              assertThat(finding.message().it()).contains("Le regole 1 e 2");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string | \"a\" | \"b\"",
        "string | \"a\" | not(\"a\")",
        "integer | > 3 | <= 3",
        "integer | > 3 | < 4",
        "integer | [1..4[ | [4..9]",
        "boolean | true | false",
        "date | date(\"2026-01-01\") | date(\"2026-01-02\")"
      })
  void shouldFindNothingWhenTheyExcludeEachOther(String type, String first, String second)
      throws Exception {
    assertThat(findings(" hitPolicy='UNIQUE'", List.of(type), List.of(first, second))).isEmpty();
  }

  @Test
  void shouldLookAtAllColumnsTogether() throws Exception {
    List<String> types = List.of("string", "integer");
    assertThat(findings("", types, List.of("\"a\"; -", "-; > 5", "\"b\"; 3"))).hasSize(1);
    assertThat(findings("", types, List.of("\"a\"; -", "\"b\"; > 5", "\"b\"; 3"))).isEmpty();
  }

  @Test
  void shouldLeaveOtherPoliciesAlone() throws Exception {
    assertThat(findings(" hitPolicy='FIRST'", List.of("string"), List.of("-", "\"a\""))).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsTooLargeToBeTold() throws Exception {
    List<String> many = IntStream.range(0, 400).mapToObj(n -> "> " + n).toList();
    assertThat(findings("", List.of("integer"), many))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("too-many-rules"));
  }
}
