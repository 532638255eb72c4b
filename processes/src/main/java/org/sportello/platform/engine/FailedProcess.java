package org.sportello.platform.engine;

/** What a feature does when a job of its process has used up its retries. */
public interface FailedProcess {

  /**
   * Called once when the incident is raised, in the transaction that raises it.
   *
   * @param businessKey the process's business key
   * @param element the element at which it failed
   */
  void gaveUp(String businessKey, String element);
}
