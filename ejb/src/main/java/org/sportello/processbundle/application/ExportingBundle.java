package org.sportello.processbundle.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.sportello.confirmation.application.LinkSettings;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.application.SigningKeys;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.domain.SigningKey;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processbundle.domain.BundleWriter;

/** Packs everything that is in force into a signed bundle. */
@Stateless
public class ExportingBundle {

  private BundleParts parts;
  private SigningKeys keys;
  private LinkSettings installation;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected ExportingBundle() {}

  @Inject
  public ExportingBundle(
      BundleParts parts,
      SigningKeys keys,
      LinkSettings installation,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.parts = parts;
    this.keys = keys;
    this.installation = installation;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * The bundle of what is in force now, to be written once this is committed; that it is taken is
   * put on the ledger.
   *
   * @throws Forbidden when the caller is neither process owner nor administrator
   * @throws org.sportello.ledger.application.LedgerFailure when there is no key to sign with
   */
  public BundleWriter export(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Bundles are exported by process owners and administrators.");
    }
    SigningKey key = keys.current();
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<BundleFile> files = parts.inForce();
    BundleWriter bundle =
        new BundleWriter(at, installation.baseUrl(), applicationVersion(), files, key);
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "bundle.exported",
                Facts.of("signer", key.publicKey().id()).put("files", KeepingBundles.fact(files))));
    return bundle;
  }

  private static String applicationVersion() {
    return Objects.requireNonNullElse(
        ExportingBundle.class.getPackage().getImplementationVersion(), "unpacked");
  }
}
