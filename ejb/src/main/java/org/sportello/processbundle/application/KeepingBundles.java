package org.sportello.processbundle.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.processbundle.application.BundlePart.Agreement;
import org.sportello.processbundle.domain.BundleArchive;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processdesign.application.FourEyes;

/** Keeps uploaded bundles, and takes those in that two process owners agree on. */
@Stateless
public class KeepingBundles {

  private static final String UPLOADED = "uploaded";
  private static final String ASKED = "asked";

  private BundleStore bundles;
  private BundleParts parts;
  private BundleTests tests;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected KeepingBundles() {}

  @Inject
  public KeepingBundles(
      BundleStore bundles,
      BundleParts parts,
      BundleTests tests,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.bundles = bundles;
    this.parts = parts;
    this.tests = tests;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Keeps a bundle, whoever signed it, once it is whole.
   *
   * @throws org.sportello.platform.failure.InvalidInput when it is damaged, was changed since it
   *     was signed, or has what no bundle has; says what, and nothing is kept
   */
  public Bundle upload(Caller caller, byte[] archive) {
    FourEyes.requireOwner(caller);
    BundleArchive read = parts.read(archive);
    long id = bundles.add(archive, read, caller.personId(), now());
    Bundle bundle = found(id);
    return as(
        caller,
        () -> {
          ledger.append(
              chain(id),
              "bundle.uploaded",
              facts(bundle)
                  .put("madeBy", read.madeBy())
                  .put("application", read.application())
                  .put("files", fact(read.files())));
          return bundle;
        });
  }

  /**
   * Asks for a bundle to be taken in.
   *
   * @throws Forbidden when the caller is no process owner or did not upload it
   * @throws RuleViolated when it was asked before, its signer is not trusted or nothing would
   *     change
   * @throws BundleRefused when files of it break rules
   */
  public Bundle ask(Caller caller, long id, String reason) {
    Bundle bundle = own(caller, id);
    requireTrusted(bundle);
    BundleArchive read = read(id);
    List<BundleChange> changes = parts.compare(read);
    if (changes.stream().noneMatch(BundleChange::isChange)) {
      throw new RuleViolated("in-force", "All of this is in force: there is nothing to take in.");
    }
    requireFlawless(read);
    return as(
        caller,
        () -> {
          bundles.ask(id, reason.strip(), BundleParts.basis(changes), now());
          ledger.append(
              chain(id),
              "bundle.asked",
              facts(bundle).personal("reason", reason.strip(), caller.personId()));
          Bundle asked = found(id);
          tests.begin(caller, asked, read);
          return asked;
        });
  }

  /**
   * Takes a bundle in: all that differs comes into force as one release, or nothing does.
   *
   * @param areTestsSeen whether the approver says to have seen that not all tests have passed
   * @throws Forbidden when the caller uploaded it or is no process owner
   * @throws RuleViolated when it was decided before, its signer is not trusted any more, what is in
   *     force has changed since it was asked, or its tests run, are others now or have not passed
   *     and are not seen
   * @throws BundleRefused when files of it break rules
   */
  public Bundle approve(Caller caller, long id, boolean areTestsSeen) {
    Bundle bundle = undecided(caller, id);
    requireTrusted(bundle);
    parts.lock();
    BundleArchive read = read(id);
    if (!BundleParts.basis(parts.compare(read)).equals(bundles.basis(id))) {
      throw new RuleViolated(
          "bundle-outdated",
          "What is in force was changed after this was asked: refuse it, and have it uploaded again.");
    }
    requireFlawless(read);
    return as(
        caller,
        () -> {
          tests.approved(caller, bundle, areTestsSeen);
          long author = bundle.uploadedBy().id();
          Agreement agreement = new Agreement(id, author, caller.personId(), bundle.reason());
          Map<String, Integer> versions = parts.takeIn(read, agreement);
          bundles.decide(id, "approved", caller.personId(), null, now());
          ledger.append(
              chain(id),
              "bundle.approved",
              facts(bundle).put("author", author).put("versions", versions));
          return found(id);
        });
  }

  /**
   * Refuses a bundle.
   *
   * @throws Forbidden when the caller uploaded it or is no process owner
   * @throws RuleViolated when it was decided before
   */
  public Bundle refuse(Caller caller, long id, String reason) {
    Bundle bundle = undecided(caller, id);
    return as(
        caller,
        () -> {
          bundles.decide(id, "refused", caller.personId(), reason.strip(), now());
          ledger.append(
              chain(id),
              "bundle.refused",
              facts(bundle)
                  .put("author", bundle.uploadedBy().id())
                  .personal("reason", reason.strip(), caller.personId()));
          return found(id);
        });
  }

  /** Forgets a bundle that was never asked for. */
  public void discard(Caller caller, long id) {
    Bundle bundle = own(caller, id);
    bundles.discard(id);
    as(
        caller,
        () -> {
          ledger.append(chain(id), "bundle.discarded", facts(bundle));
          return bundle;
        });
  }

  /** What the ledger says of the files of a bundle. */
  static List<Map<String, String>> fact(List<BundleFile> files) {
    return files.stream()
        .map(file -> Map.of("path", file.path(), "sha256", file.sha256()))
        .toList();
  }

  /** One that the caller has uploaded, and that nobody was asked to decide on. */
  private Bundle own(Caller caller, long id) {
    FourEyes.requireOwner(caller);
    Bundle bundle = bundles.lock(id).orElseThrow(() -> ReadingBundles.unknown(id));
    if (bundle.uploadedBy().id() != caller.personId()) {
      throw new Forbidden("Who uploaded a bundle asks for it, or discards it.");
    }
    if (!bundle.state().equals(UPLOADED)) {
      throw new RuleViolated("bundle-asked", "The bundle is " + bundle.state() + ".");
    }
    return bundle;
  }

  private Bundle undecided(Caller caller, long id) {
    FourEyes.requireOwner(caller);
    Bundle bundle = bundles.lock(id).orElseThrow(() -> ReadingBundles.unknown(id));
    FourEyes.requireOther(caller, bundle.uploadedBy().id());
    if (!bundle.state().equals(ASKED)) {
      throw new RuleViolated("bundle-decided", "The bundle is " + bundle.state() + ".");
    }
    return bundle;
  }

  private static void requireTrusted(Bundle bundle) {
    if (!bundle.signer().trusted()) {
      throw new RuleViolated(
          "signer-unknown",
          "The bundle is signed by a key that is not trusted here; an administrator can trust it: "
              + bundle.signer().fingerprint());
    }
  }

  private void requireFlawless(BundleArchive read) {
    List<BundleFinding> findings = parts.findings(read);
    if (!findings.isEmpty()) {
      throw new BundleRefused(findings);
    }
  }

  private BundleArchive read(long id) {
    return BundleArchive.read(bundles.archive(id));
  }

  private Bundle found(long id) {
    return bundles.find(id).orElseThrow(() -> ReadingBundles.unknown(id));
  }

  private static Facts facts(Bundle bundle) {
    return Facts.none()
        .put("bundle", bundle.id())
        .put("sha256", bundle.sha256())
        .put("signer", bundle.signer().fingerprint())
        .put("trusted", bundle.signer().trusted());
  }

  private static Chain chain(long id) {
    return Chain.of("bundle", Long.toString(id));
  }

  private <T> T as(Caller caller, Supplier<T> work) {
    Actor actor = Actor.person(Long.toString(caller.personId()), caller.name());
    return acting.<T, RuntimeException>as(actor, work::get);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
