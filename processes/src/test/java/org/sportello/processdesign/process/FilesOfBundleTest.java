package org.sportello.processdesign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sportello.platform.engine.EngineOnPostgres;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.processbundle.application.BundleChange;
import org.sportello.processbundle.application.BundlePart.Agreement;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processdesign.application.DiagramRefused;
import org.sportello.processdesign.application.ProcessVersion;

class FilesOfBundleTest {

  private static OwnedProcesses owned;
  private static EngineOnPostgres running;
  private static CamundaProcesses processes;
  private static FilesOfBundle files;

  @BeforeAll
  static void start() throws IOException {
    owned = new OwnedProcesses();
    running = owned.running();
    processes = owned.processes();
    files = owned.files();
  }

  @AfterAll
  static void stop() {
    owned.close();
  }

  private static byte[] named(String key) {
    return Diagrams.broken("ResolutionConfirmation", key);
  }

  private static BundleFile bundled(String path, String kind, String key, byte[] content) {
    return new BundleFile(path, kind, key, key, null, null, content);
  }

  private static BundleFile calling(String key, String called) {
    String xml =
        new String(named(key), StandardCharsets.UTF_8)
            .replace(
                "<serviceTask id=\"ServiceTask_Warn\" name=\"Warn\""
                    + " camunda:delegateExpression=\"${warn}\">",
                "<callActivity id=\"ServiceTask_Warn\" name=\"Warn\" calledElement=\""
                    + called
                    + "\" camunda:calledElementBinding=\"deployment\">")
            .replace("</serviceTask>", "</callActivity>");
    return bundled("processes/" + key + ".bpmn", "bpmn", key, xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldTakeABundleInAsOneReleaseWhenItsFilesNeedEachOther() {
    insertBundle(1);
    BundleFile caller = calling("Caller", "Called");
    BundleFile called = bundled("processes/Called.bpmn", "bpmn", "Called", named("Called"));
    assertThat(files.findings(List.of(caller)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.key()).isEqualTo("Caller");
              assertThat(finding.element()).isEqualTo("ServiceTask_Warn");
              assertThat(finding.rule()).isEqualTo("unknown-call");
            });
    List<BundleFile> both = List.of(caller, called);
    assertThat(files.findings(both)).isEmpty();
    assertThat(files.compare(both))
        .filteredOn(change -> change.change().equals("added"))
        .extracting(BundleChange::key)
        .containsExactly("Caller", "Called");
    Map<String, Integer> taken = files.takeIn(both, new Agreement(1, 1, 2, "it was tried"));
    assertThat(taken).containsOnly(Map.entry("Caller", 1), Map.entry("Called", 1));
    ProcessVersion inForce = processes.versions("Caller").get(0);
    assertThat(inForce.deployedAt()).isEqualTo(processes.versions("Called").get(0).deployedAt());
    assertThat(inForce.change().reason()).isEqualTo("it was tried");
    assertThat(inForce.change().author().name()).isEqualTo("Anna");
    assertThat(inForce.change().approver().name()).isEqualTo("Bruno");
    assertThat(files.compare(both))
        .filteredOn(change -> change.key().equals("Caller") || change.key().equals("Called"))
        .extracting(BundleChange::change)
        .containsOnly("same");
    assertThat(files.takeIn(both, new Agreement(1, 1, 2, "again"))).isEmpty();
    assertThat(files.inForce()).extracting(BundleFile::path).contains("processes/Caller.bpmn");
  }

  @Test
  void shouldDeployNothingOfABundleWhenOneFileIsBad() {
    insertBundle(2);
    BundleFile good = bundled("processes/Good.bpmn", "bpmn", "Good", named("Good"));
    List<BundleFile> both = List.of(good, calling("Bad", "Nowhere"));
    long deployments = running.engine().getRepositoryService().createDeploymentQuery().count();
    assertThatThrownBy(() -> files.takeIn(both, new Agreement(2, 1, 2, "half")))
        .isInstanceOf(DiagramRefused.class);
    assertThat(running.engine().getRepositoryService().createDeploymentQuery().count())
        .isEqualTo(deployments);
    assertThatThrownBy(() -> processes.versions("Good")).isInstanceOf(NotFound.class);
  }

  @Test
  void shouldRefuseAFileOfABundleWhenItIsNotWhatItsNameSays() {
    byte[] xml = named("Named");
    files.requireReadable(List.of(bundled("processes/Named.bpmn", "bpmn", "Named", xml)));
    for (BundleFile wrong :
        List.of(
            bundled("processes/Other.bpmn", "bpmn", "Named", xml),
            bundled("processes/Named.bpmn", "bpmn", "Other", xml),
            bundled("processes/Named.bpmn", "dmn", "Named", xml),
            bundled("processes/Named.bpmn", "bpmn", "Named", new byte[] {1}))) {
      assertThatThrownBy(() -> files.requireReadable(List.of(wrong)))
          .isInstanceOf(InvalidInput.class);
    }
  }

  private static void insertBundle(long id) {
    running.execute(
        "insert into process_bundle (id, archive, sha256, signer, made_at, made_by, application,"
            + " files, uploaded_by_id, uploaded_at) overriding system value values ("
            + id
            + ", '', repeat('0', 64), repeat('0', 64), now(), 'x', 'x', 1, 1, now())");
  }
}
