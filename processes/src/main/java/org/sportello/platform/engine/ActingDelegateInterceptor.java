package org.sportello.platform.engine;

import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.sportello.platform.acting.Acting;

/** Tells every step and expression which element of which diagram it serves. */
class ActingDelegateInterceptor extends DefaultDelegateInterceptor {

  private final Acting acting;

  ActingDelegateInterceptor(Acting acting) {
    this.acting = acting;
  }

  @Override
  public void handleInvocation(DelegateInvocation invocation) throws Exception {
    if (invocation.getContextExecution() instanceof ExecutionEntity execution) {
      acting.<Exception>within(
          ProcessElements.of(execution), () -> super.handleInvocation(invocation));
    } else {
      super.handleInvocation(invocation);
    }
  }
}
