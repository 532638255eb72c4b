package org.sportello.benchmark;

/** One thing that a client does again and again. */
@FunctionalInterface
public interface Work {

  /**
   * Does it once.
   *
   * @param client which of the clients, from 0
   * @param turn how often this client has done it before
   * @throws Exception when it failed; the run then stops, as a wrong answer must not count as fast
   */
  void once(int client, long turn) throws Exception;
}
