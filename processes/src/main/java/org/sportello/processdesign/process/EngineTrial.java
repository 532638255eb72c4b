package org.sportello.processdesign.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.xml.ModelException;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;

/** Lets the engine parse a file as it would at deployment, and keeps nothing of it. */
class EngineTrial {

  private final ProcessEngineConfigurationImpl configuration;

  EngineTrial(ProcessEngine engine) {
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /** What the engine itself finds wrong with a diagram. */
  List<Finding> diagram(byte[] xml, String name) {
    return configuration.getCommandExecutorTxRequired().execute(inCommand -> parse(xml, name));
  }

  private List<Finding> parse(byte[] xml, String name) {
    try {
      DeploymentEntity deployment = new DeploymentEntity();
      deployment.setId("trial");
      new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory())
          .createParse()
          .sourceInputStream(new ByteArrayInputStream(xml))
          .deployment(deployment)
          .name(name)
          .execute();
      return List.of();
    } catch (ParseException e) {
      return problems(e);
    } catch (ProcessEngineException e) {
      return List.of(finding(null, e.getMessage()));
    }
  }

  /** What the engine itself finds wrong with a table. */
  List<Finding> table(byte[] xml) {
    return configuration.getCommandExecutorTxRequired().execute(inCommand -> parseTable(xml));
  }

  private List<Finding> parseTable(byte[] xml) {
    try {
      configuration.getDmnEngine().parseDecisions(new ByteArrayInputStream(xml));
      return List.of();
    } catch (DmnTransformException | ModelException e) {
      return List.of(finding(null, e.getMessage()));
    }
  }

  private static List<Finding> problems(ParseException refusal) {
    List<Finding> findings = new ArrayList<>();
    for (ResourceReport report : refusal.getResorceReports()) {
      for (Problem problem : report.getErrors()) {
        findings.add(finding(problem.getMainElementId(), problem.getMessage()));
      }
    }
    return findings;
  }

  private static Finding finding(String element, String message) {
    return new Finding(
        element,
        "engine",
        new Text("Il motore non accetta il file: " + message, "The engine refuses it: " + message));
  }
}
