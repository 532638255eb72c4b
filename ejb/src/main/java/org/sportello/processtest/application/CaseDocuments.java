package org.sportello.processtest.application;

import java.util.Map;
import org.sportello.platform.security.Caller;

/** Test cases as documents that travel, such as in bundles. */
public interface CaseDocuments {
  /**
   * All of them, in the order of their names.
   *
   * @return the JSON text of each by its file's name, {@code name.case.json}; the same case is
   *     always the same text
   */
  Map<String, String> all();

  /**
   * The name of the test case that a document holds.
   *
   * @throws org.sportello.platform.failure.InvalidInput when the text is no test case
   */
  String name(String document);

  /**
   * Takes a document in, in the transaction in progress and on the ledger: as a new test case, or
   * instead of the one of that name.
   *
   * @throws org.sportello.platform.failure.InvalidInput when the text is no test case
   * @throws org.sportello.platform.failure.Forbidden when the caller is no process owner
   */
  void takeIn(Caller caller, String document);
}
