package org.sportello.platform.engine;

import javax.script.ScriptEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Refuses every script: a diagram names steps and holds no code. */
class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
    throw new ProcessEngineException("scripts are not permitted; use a step");
  }

  @Override
  public javax.script.ScriptEngineManager getScriptEngineManager() {
    throw new ProcessEngineException("scripts are not permitted; use a step");
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw new ProcessEngineException("scripts are not permitted; use a step, not " + language);
  }
}
