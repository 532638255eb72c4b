package org.sportello.platform.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refuses {@code camunda:class}: a diagram names published steps and no class of the server. */
class NoClassDelegates implements ArtifactFactory {

  @Override
  public <T> T getArtifact(Class<T> type) {
    throw new ProcessEngineException(
        "camunda:class is not permitted; delegate to a step instead of " + type.getName());
  }
}
