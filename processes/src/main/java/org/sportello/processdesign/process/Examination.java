package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.ReadableXml.UnreadableXml;
import org.sportello.platform.engine.SafetyRules;
import org.sportello.processdesign.application.DiagramRefused;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;

/** Examines a proposed file against every rule, and by the engine itself. */
class Examination {

  private final ProcessEngine engine;
  private final PublishedBeans beans;

  Examination(ProcessEngine engine, PublishedBeans beans) {
    this.engine = engine;
    this.beans = beans;
  }

  /**
   * Reads and examines a file as part of that release.
   *
   * @throws DiagramRefused naming everything that is wrong
   */
  ProposedFile pass(byte[] xml, DiagramSet release) {
    ProposedFile file = read(xml);
    List<Finding> findings = findings(xml, file, release);
    if (!findings.isEmpty()) {
      throw new DiagramRefused(findings);
    }
    return file;
  }

  /** Everything that is wrong with a file as part of that release; nothing if it would pass. */
  List<Finding> findings(byte[] xml, DiagramSet release) {
    try {
      return findings(xml, read(xml), release);
    } catch (DiagramRefused refused) {
      return refused.findings();
    }
  }

  private List<Finding> findings(byte[] xml, ProposedFile file, DiagramSet release) {
    if (file.type().equals(MailDocument.TYPE)) {
      return new MailRules().findings(file.document());
    }
    List<Finding> findings = new ArrayList<>(new SafetyRules(beans).findings(file.document()));
    if (file.type().equals("bpmn")) {
      rules(file, release).forEach(rule -> findings.addAll(rule.findings(file.document())));
      if (findings.isEmpty()) {
        findings.addAll(new EngineTrial(engine).diagram(xml, file.key()));
      }
    } else if (findings.isEmpty()) {
      findings.addAll(new TablesAreNamed().findings(file.document()));
      if (findings.isEmpty()) {
        findings.addAll(new EngineTrial(engine).table(xml));
      }
      if (findings.isEmpty()) {
        findings.addAll(new RulesDoNotOverlap(feel()).findings(file.document()));
      }
    }
    return findings;
  }

  private FeelEngine feel() {
    return ((DefaultDmnEngineConfiguration)
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDmnEngine()
                .getConfiguration())
        .getFeelEngine();
  }

  private List<Rule> rules(ProposedFile file, DiagramSet release) {
    Set<String> keys = ProposedFile.keysOf(release).collect(Collectors.toCollection(HashSet::new));
    keys.add(file.key());
    return List.of(
        new WholeFile(),
        new ElementsAreKnown(),
        new WaitNeedsTimer(),
        new LoopsRest(),
        new ActionsAreComplete(),
        new BothLanguages(),
        new NamesAreRegular(),
        new StepsHaveInputs(beans, ProposedFile.mailsOf(release)),
        new CallsExist(keys));
  }

  static ProposedFile read(byte[] xml) {
    try {
      Optional<ProposedFile> file = ProposedFile.read(xml);
      return file.orElseThrow(
          () ->
              refused(
                  "no-process",
                  "Il file non contiene esattamente un processo BPMN, una tabella DMN o una mail.",
                  "The file does not hold exactly one BPMN process, a DMN table or a mail."));
    } catch (UnreadableXml e) {
      throw refused(
          "xml", "Non è XML valido: " + e.getMessage(), "Not valid XML: " + e.getMessage());
    }
  }

  private static DiagramRefused refused(String rule, String it, String en) {
    return new DiagramRefused(List.of(new Finding(null, rule, new Text(it, en))));
  }
}
