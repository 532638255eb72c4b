package org.sportello.processdesign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.mail.application.MailTemplates;
import org.sportello.mail.process.DeployedMailTemplates;
import org.sportello.platform.engine.EngineOnPostgres;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.processdesign.application.DiagramRefused;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.Proposal;

class CamundaProcessesTest {

  private static final Caller ANNA = OwnedProcesses.ANNA;
  private static final Caller BRUNO = OwnedProcesses.BRUNO;
  private static final Instant TOMORROW = Instant.parse("2026-11-23T10:00:00Z");

  private static OwnedProcesses owned;
  private static EngineOnPostgres running;
  private static CamundaProcesses processes;

  @BeforeAll
  static void start() throws IOException {
    owned = new OwnedProcesses();
    running = owned.running();
    processes = owned.processes();
  }

  @AfterAll
  static void stop() {
    owned.close();
  }

  private static byte[] named(String key) {
    return Diagrams.broken("ResolutionConfirmation", key);
  }

  private static byte[] withLabel(String key, String label) {
    return new String(named(key), StandardCharsets.UTF_8)
        .replace("\"Approve\"", '"' + label + '"')
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldLetTheNewestMailWriteOnceAnotherOwnerApproves() {
    DeployedMailTemplates templates = new DeployedMailTemplates(running.database());
    ProcessVersion first = approved(mail("Hello"));
    assertThat(first.type()).isEqualTo("mail");
    assertThat(first.label().it()).isEqualTo("Ciao");
    assertThat(templates.find("hello").orElseThrow().version()).isEqualTo(first.version());

    ProcessVersion second = approved(mail("Good day"));
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(processes.xml("mail.hello", first.version())).isEqualTo(mail("Hello"));
    MailTemplates.InForce inForce = templates.find("hello").orElseThrow();
    assertThat(inForce.version()).isEqualTo(second.version());
    assertThat(inForce.sha256()).isEqualTo(second.sha256());
    assertThat(inForce.template().in("en").orElseThrow().subject()).contains("Good day");
    assertThat(templates.find("nothing")).isEmpty();
    assertThat(running.ledger().of("process.deployed"))
        .filteredOn(entry -> entry.chain().id().equals("process:mail.hello"))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(processes.list(null)).noneMatch(one -> one.type().equals("mail"));
    assertThat(processes.list("mail")).extracting(ProcessVersion::key).contains("mail.hello");
  }

  private static ProcessVersion approved(byte[] file) {
    return processes.approve(BRUNO, processes.propose(ANNA, file, "said better").id());
  }

  private static byte[] mail(String subject) {
    String words =
        "<words language='%s'><subject>[{{reference}}] %s</subject><text>x</text></words>";
    return ("<mail xmlns='https://sportello.org/mail' key='mail.hello' name='Hello' nameIt='Ciao'>"
            + words.replaceFirst("%s", "it").replace("%s", subject)
            + words.replaceFirst("%s", "en").replace("%s", subject)
            + "</mail>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldDeployWhenAnotherOwnerApproves() {
    Proposal proposal = processes.propose(ANNA, named("Approved"), "supervisors want to see it");
    assertThat(proposal.state()).isEqualTo("proposed");
    assertThat(proposal.key()).isEqualTo("Approved");
    assertThatThrownBy(() -> processes.approve(ANNA, proposal.id())).isInstanceOf(Forbidden.class);

    ProcessVersion version = processes.approve(BRUNO, proposal.id());
    assertThat(version.version()).isEqualTo(1);
    assertThat(version.current()).isTrue();
    assertThat(version.sha256()).isEqualTo(proposal.sha256());
    assertThat(processes.xml("Approved", 1)).isEqualTo(named("Approved"));
    assertThat(processes.proposal(proposal.id()).decidedBy().name()).isEqualTo("Bruno");
    assertThat(running.ledger().of("process.deployed"))
        .filteredOn(entry -> entry.chain().id().equals("process:Approved"))
        .first()
        .satisfies(
            entry -> {
              assertThat(entry.actor().id()).isEqualTo("2");
              assertThat(entry.facts().plain())
                  .containsEntry("author", 1L)
                  .containsEntry("approver", 2L)
                  .containsEntry("sha256", proposal.sha256());
              assertThat(entry.facts().personal()).containsKey("reason");
            });
    assertThatThrownBy(() -> processes.approve(BRUNO, proposal.id()))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void shouldWaitForItsDateWhenOneIsSet() {
    processes.approve(BRUNO, processes.propose(ANNA, named("Later"), "first").id());
    Proposal proposal =
        processes.propose(ANNA, withLabel("Later", "Approve it"), "from tomorrow", TOMORROW);
    assertThat(processes.approve(BRUNO, proposal.id()).version()).isEqualTo(1);
    assertThat(processes.proposal(proposal.id()).state()).isEqualTo("scheduled");
    dateHasCome(proposal);
    assertThat(processes.proposal(proposal.id()).state()).isEqualTo("approved");
    assertThat(processes.proposal(proposal.id()).version()).isEqualTo(2);
    assertThat(processes.versions("Later").get(0).change().reason()).isEqualTo("from tomorrow");
  }

  @Test
  void shouldLapseWhenTheProcessChangedBeforeItsDate() {
    processes.approve(BRUNO, processes.propose(ANNA, named("Lapsed"), "first").id());
    Proposal proposal =
        processes.propose(ANNA, withLabel("Lapsed", "Approve it"), "from tomorrow", TOMORROW);
    processes.approve(BRUNO, proposal.id());
    Proposal sooner = processes.propose(ANNA, withLabel("Lapsed", "Approve now"), "at once");
    processes.approve(BRUNO, sooner.id());
    dateHasCome(proposal);
    assertThat(processes.proposal(proposal.id()).state()).isEqualTo("lapsed");
    assertThat(processes.versions("Lapsed").get(0).version()).isEqualTo(2);
  }

  @Test
  void shouldGoBackWhenAnotherOwnerApproves() {
    processes.approve(BRUNO, processes.propose(ANNA, named("Back"), "first").id());
    Proposal second = processes.propose(ANNA, withLabel("Back", "Approve it"), "second");
    processes.approve(BRUNO, second.id());
    assertThatThrownBy(() -> processes.goBack(ANNA, "Back", 2, "nothing to do", null))
        .isInstanceOf(RuleViolated.class);
    Proposal back = processes.goBack(ANNA, "Back", 1, "it was better before", null);
    assertThat(processes.approve(BRUNO, back.id()).version()).isEqualTo(3);
    assertThat(processes.xml("Back", 3)).isEqualTo(processes.xml("Back", 1));
  }

  @Test
  void shouldRefuseADateWhenItIsPastOrTheProcessIsNew() {
    assertThatThrownBy(
            () -> processes.propose(ANNA, named("Past"), "why", TOMORROW.minusSeconds(200_000)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> processes.propose(ANNA, named("Fresh"), "why", TOMORROW))
        .isInstanceOf(InvalidInput.class);
  }

  private static void dateHasCome(Proposal proposal) {
    for (int step = 0; step < 2; step++) {
      running
          .engine()
          .getManagementService()
          .createJobQuery()
          .processInstanceId(
              running
                  .engine()
                  .getRuntimeService()
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey("proposal-" + proposal.id())
                  .singleResult()
                  .getId())
          .list()
          .forEach(job -> running.engine().getManagementService().executeJob(job.getId()));
    }
  }

  @Test
  void shouldRefuseAnOutdatedProposalWhenTheProcessChangedSince() {
    processes.approve(BRUNO, processes.propose(ANNA, named("Raced"), "first").id());
    Proposal one = processes.propose(ANNA, withLabel("Raced", "Approve it"), "second");
    Proposal other = processes.propose(BRUNO, withLabel("Raced", "Approve now"), "third");
    assertThat(processes.approve(BRUNO, one.id()).version()).isEqualTo(2);
    assertThatThrownBy(() -> processes.approve(ANNA, other.id()))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused -> assertThat(refused.rule()).isEqualTo("proposal-outdated"));
    assertThat(processes.refuse(ANNA, other.id(), "too late").state()).isEqualTo("refused");
  }

  @Test
  void shouldKeepNothingWhenTheCallerMayNotPropose() {
    Caller agent = OwnedProcesses.caller(3, Role.AGENT);
    assertThatThrownBy(() -> processes.propose(agent, Diagrams.right(), "why"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> processes.propose(ANNA, Diagrams.right(), " "))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void shouldAcceptWhenNothingIsWrong() {
    assertThat(processes.propose(ANNA, Diagrams.right(), "harmless").findings()).isEmpty();
  }

  @Test
  void shouldAcceptATableWhenTheEngineUnderstandsIt() throws IOException {
    byte[] table = Files.readAllBytes(Path.of("src/main/resources/processes/ticket/Priority.dmn"));
    assertThat(processes.propose(ANNA, table, "other priorities").key()).isEqualTo("Priority");
    byte[] broken =
        new String(table, StandardCharsets.UTF_8)
            .replace("hitPolicy=\"", "hitPolicy=\"NO")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> processes.propose(ANNA, broken, "why"))
        .isInstanceOf(DiagramRefused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "<description>.*?</description>, '', language-missing",
    "' name=\"[^\"]*\" camunda', ' camunda', label-missing"
  })
  void shouldNameTheTableWhenANameOfItIsMissing(String part, String replacement, String rule)
      throws IOException {
    String table =
        Files.readString(Path.of("src/main/resources/processes/ticket/Priority.dmn"))
            .replaceFirst(part, replacement);
    assertThatThrownBy(() -> processes.propose(ANNA, table.getBytes(StandardCharsets.UTF_8), "why"))
        .isInstanceOfSatisfying(
            DiagramRefused.class,
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.rule()).isEqualTo(rule);
                          assertThat(finding.element()).isEqualTo("Priority");
                        }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${warn} | ${launchRocket} | unknown-step | ServiceTask_Warn",
        "delegateExpression=\"${warn}\" | class=\"java.lang.Runtime\" | no-code | ServiceTask_Warn",
        "periods.of(ticketId, 'approval', 'P1D') | vault.of('x') | unknown-name"
            + " | BoundaryEvent_TooLate",
        "attachedToRef=\"UserTask_Approve\" | attachedToRef=\"ServiceTask_Warn\""
            + " | wait-without-timer | UserTask_Approve",
        "camunda:historyTimeToLive=\"P1D\" | isClosed=\"false\" | history-time-to-live"
            + " | ResolutionConfirmation",
        "bpmnElement='ServiceTask_Warn' | bpmnElement='EndEvent_Warned' | no-layout"
            + " | ServiceTask_Warn",
        "id=\"EndEvent_Warned\" | id=\"EndEvent_Approved\" | duplicate-id | EndEvent_Approved",
        "sourceRef=\"ServiceTask_Warn\" | sourceRef=\"UserTask_Approve\" | dead-end"
            + " | ServiceTask_Warn",
        "name=\"label.it\" | name=\"label.fr\" | label-missing | UserTask_Approve",
        "Groups=\"supervisor\" | Groups=\"wizard\" | unknown-role | UserTask_Approve",
        "type=\"boolean\" | type=\"spell\" | unknown-field-type | UserTask_Approve",
        "targetRef=\"EndEvent_Warned\" | targetRef=\"EndEvent_Nowhere\" | engine | f3",
        "<startEvent id | <scriptTask id=\"Script\" scriptFormat=\"groovy\"><script>1</script>"
            + "</scriptTask><startEvent id | no-code | Script",
        "<startEvent id | <odd:magic xmlns:odd=\"urn:odd\" id=\"Magic\"/><startEvent id"
            + " | unknown-namespace | Magic",
        "http://www.omg.org/spec/BPMN/20100524/MODEL | urn:odd | no-process | -",
        "</process> | </proces> | xml | -"
      })
  void shouldNameTheElementWhenADiagramIsWrong(
      String part, String replacement, String rule, String element) {
    byte[] xml = Diagrams.broken(part, replacement);
    DiagramRefused refused =
        catchThrowableOfType(DiagramRefused.class, () -> processes.propose(ANNA, xml, "why not"));
    assertThat(refused).isNotNull();
    List<Finding> findings = refused.findings();
    assertThat(findings)
        .as("%s", findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.element()).isEqualTo(element.equals("-") ? null : element);
              assertThat(finding.message().it()).isNotBlank();
              assertThat(finding.message().en()).isNotBlank();
            });
  }

  @Test
  void shouldRefuseADocumentTypeWhenItWouldReadFiles() {
    byte[] xml =
        Diagrams.broken(
            "<definitions",
            "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions");
    assertThatThrownBy(() -> processes.propose(ANNA, xml, "why"))
        .isInstanceOfSatisfying(
            DiagramRefused.class,
            refused -> assertThat(refused.findings().get(0).rule()).isEqualTo("xml"));
  }
}
