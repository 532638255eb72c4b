package org.sportello.platform.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Marks the elements whose step asks a server elsewhere ({@link Step#outside}). */
class OutsideSteps extends AbstractBpmnParseListener {

  private static final String MARK = "asksElsewhere";

  private final PublishedBeans beans;

  OutsideSteps(PublishedBeans beans) {
    this.beans = beans;
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    mark(element, activity);
  }

  @Override
  public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    mark(element, activity);
  }

  private void mark(Element element, ActivityImpl activity) {
    String delegate =
        element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
    if (delegate != null) {
      beans
          .find(delegate.replaceAll("[${}\\s]", ""))
          .map(bean -> bean.type().getAnnotation(Step.class))
          .filter(Step::outside)
          .ifPresent(step -> activity.setProperty(MARK, true));
    }
  }

  /** Whether that element's step asks elsewhere; to be called within an engine command. */
  static boolean contain(String processDefinitionId, String element) {
    ActivityImpl activity =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(processDefinitionId)
            .findActivity(element);
    return activity != null && activity.getProperty(MARK) != null;
  }
}
