package org.sportello.processtest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.processbundle.application.BundleChange;
import org.sportello.processbundle.application.BundleFinding;
import org.sportello.processbundle.application.BundlePart;
import org.sportello.processbundle.domain.BundleFile;

/**
 * The test cases of a bundle, each known by its name; those that a bundle lacks stay. They run when
 * the bundle is asked for, and are kept when it comes into force.
 */
@ApplicationScoped
public class TestsOfBundle implements BundlePart {
  static final String FOLDER = "tests";
  private static final String KIND = "test";

  private CaseDocuments documents;
  private Callers callers;
  private Queries queries;

  protected TestsOfBundle() {}

  @Inject
  public TestsOfBundle(CaseDocuments documents, Callers callers, Queries queries) {
    this.documents = documents;
    this.callers = callers;
    this.queries = queries;
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public List<BundleFile> inForce() {
    return documents.all().values().stream().map(this::file).toList();
  }

  private BundleFile file(String document) {
    String name = documents.name(document);
    byte[] content = document.getBytes(StandardCharsets.UTF_8);
    return new BundleFile(path(name), KIND, key(name), name, null, null, content);
  }

  private static String key(String name) {
    return KIND + ": " + name;
  }

  /** Names may hold what a name in an archive must not. */
  private static String path(String name) {
    String hash = Hash.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    return FOLDER + '/' + hash.substring(0, 16) + ".case.json";
  }

  @Override
  public void requireReadable(List<BundleFile> files) {
    for (BundleFile file : files) {
      String name = documents.name(text(file));
      if (!file.kind().equals(KIND)
          || !file.key().equals(key(name))
          || !file.path().equals(path(name))) {
        throw new InvalidInput(
            "", "The file holds something else than its name says: " + file.path());
      }
    }
  }

  @Override
  public List<BundleChange> compare(List<BundleFile> files) {
    Map<String, BundleFile> kept = new TreeMap<>();
    inForce().forEach(file -> kept.put(file.key(), file));
    List<BundleChange> changes = new ArrayList<>();
    for (BundleFile file : files) {
      BundleFile here = kept.remove(file.key());
      String change = here == null ? "added" : isSame(file, here) ? "same" : "changed";
      changes.add(change(file, change, file.sha256(), here == null ? null : here.sha256()));
    }
    kept.values().forEach(file -> changes.add(change(file, "kept", null, file.sha256())));
    return changes;
  }

  private static boolean isSame(BundleFile one, BundleFile other) {
    return one.sha256().equals(other.sha256());
  }

  private static BundleChange change(BundleFile file, String change, String there, String here) {
    return new BundleChange(
        file.key(),
        KIND,
        new DiagramLabel(file.name(), file.name()),
        change,
        there,
        here,
        null,
        null,
        null);
  }

  @Override
  public List<BundleFinding> findings(List<BundleFile> files) {
    return List.of();
  }

  @Override
  public void lock() {
    queries.change("lock table process_test in share row exclusive mode", Map.of());
  }

  @Override
  public Map<String, Integer> takeIn(List<BundleFile> files, Agreement agreement) {
    Map<String, BundleFile> kept = new TreeMap<>();
    inForce().forEach(file -> kept.put(file.key(), file));
    Caller approver = callers.current();
    for (BundleFile file : files) {
      BundleFile here = kept.get(file.key());
      if (here == null || !isSame(file, here)) {
        documents.takeIn(approver, text(file));
      }
    }
    return Map.of();
  }

  private static String text(BundleFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
