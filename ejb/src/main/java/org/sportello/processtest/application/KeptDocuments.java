package org.sportello.processtest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Caller;
import org.sportello.processtest.application.TestStore.Kept;

/** Reads the documents of the kept test cases, and takes others in. */
@ApplicationScoped
class KeptDocuments implements CaseDocuments {
  private static final int PORTION = 100;

  private TestStore tests;
  private KeepingTests keeping;
  private Validator validator;

  protected KeptDocuments() {}

  @Inject
  KeptDocuments(TestStore tests, KeepingTests keeping, Validator validator) {
    this.tests = tests;
    this.keeping = keeping;
    this.validator = validator;
  }

  @Override
  public Map<String, String> all() {
    SortedMap<String, String> documents = new TreeMap<>();
    List<Kept> portion = tests.after(0, PORTION);
    while (!portion.isEmpty()) {
      portion.forEach(
          one -> documents.put(one.document().name() + ".case.json", one.document().text()));
      portion = tests.after(portion.get(portion.size() - 1).id(), PORTION);
    }
    return documents;
  }

  @Override
  public String name(String document) {
    return TestDocument.read(document).name();
  }

  @Override
  public void takeIn(Caller caller, String document) {
    keeping.takeIn(caller, read(document));
  }

  /**
   * Reads a document.
   *
   * @throws InvalidInput when the text is no test case
   */
  TestDocument read(String document) {
    TestDocument read = TestDocument.read(document);
    boolean isValid =
        validator.validate(read.played().facts()).isEmpty()
            && read.played().events().stream()
                .allMatch(one -> one != null && validator.validate(one).isEmpty());
    if (!isValid) {
      throw new InvalidInput("/case", "its facts or events are none that a ticket can have");
    }
    return read;
  }
}
