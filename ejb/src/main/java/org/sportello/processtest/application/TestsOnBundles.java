package org.sportello.processtest.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.security.Caller;
import org.sportello.processbundle.application.Bundle;
import org.sportello.processbundle.application.BundleTests;
import org.sportello.processbundle.domain.BundleArchive;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processtest.application.TestRunStore.Tested;
import org.sportello.processtest.application.TestWork.Changed;

/**
 * Runs the test cases with every bundle that is asked for, those that it brings among them, and has
 * its approver see what came of them.
 */
@ApplicationScoped
class TestsOnBundles implements BundleTests {
  private TestRunStore runs;
  private BeginningRuns beginning;
  private TestsSeen seen;
  private KeptDocuments documents;

  protected TestsOnBundles() {}

  @Inject
  TestsOnBundles(
      TestRunStore runs, BeginningRuns beginning, TestsSeen seen, KeptDocuments documents) {
    this.runs = runs;
    this.beginning = beginning;
    this.seen = seen;
    this.documents = documents;
  }

  @Override
  public void begin(Caller caller, Bundle bundle, BundleArchive archive) {
    beginning.begin(of(bundle), changed(archive), caller.personId(), bundle.askedAt());
  }

  static Tested of(Bundle bundle) {
    return new Tested(null, null, null, null, bundle.id());
  }

  /**
   * What a bundle changes.
   *
   * @throws org.sportello.platform.failure.InvalidInput when a test case of it can't be played
   */
  Changed changed(BundleArchive archive) {
    List<byte[]> files = new ArrayList<>();
    List<TestDocument> tests = new ArrayList<>();
    for (BundleFile file : archive.files()) {
      if (file.folder().equals(TestsOfBundle.FOLDER)) {
        tests.add(documents.read(new String(file.content(), UTF_8)));
      } else {
        files.add(file.content());
      }
    }
    return new Changed(files, tests);
  }

  @Override
  public void approved(Caller caller, Bundle bundle, boolean areSeen) {
    seen.approved(
        caller,
        runs.newest(null, null, bundle.id(), 1),
        areSeen,
        Chain.of("bundle", Long.toString(bundle.id())),
        Facts.none().put("bundle", bundle.id()));
  }
}
