package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.processbundle.application.BundleFinding;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processdesign.application.Finding;

/** Examines many files as they would be in force together. */
@ApplicationScoped
public class SetExamination {

  private Engine engine;
  private PublishedBeans beans;

  protected SetExamination() {}

  @Inject
  public SetExamination(Engine engine, PublishedBeans beans) {
    this.engine = engine;
    this.beans = beans;
  }

  /**
   * What is wrong with files once all of them are in force, and what they would make wrong with
   * those that stay.
   */
  List<BundleFinding> findings(List<BundleFile> files, DiagramSet release) {
    DiagramSet together = release;
    for (BundleFile file : files) {
      String resource = ProposedFile.read(file.content()).orElseThrow().resourceIn(release);
      together = together.with(resource, file.content());
    }
    Examination examination = new Examination(engine.get(), beans);
    Map<String, String> before = release.hashes();
    List<BundleFinding> findings = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : together.resources().entrySet()) {
      byte[] xml = file.getValue();
      List<Finding> found = examination.findings(xml, together);
      boolean stays = DiagramSet.sha256(xml).equals(before.get(file.getKey()));
      Set<Finding> old =
          stays && !found.isEmpty() ? Set.copyOf(examination.findings(xml, release)) : Set.of();
      String key = ProposedFile.read(xml).map(ProposedFile::key).orElse(file.getKey());
      found.stream()
          .filter(one -> !old.contains(one))
          .map(one -> BundleFinding.in(key, one))
          .forEach(findings::add);
    }
    return findings;
  }
}
