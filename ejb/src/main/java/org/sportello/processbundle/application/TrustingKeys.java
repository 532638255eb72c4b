package org.sportello.processbundle.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Says whose bundles may be taken in: those signed by keys that an administrator has entered. */
@Stateless
public class TrustingKeys {

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private TrustedKeyStore keys;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected TrustingKeys() {}

  @Inject
  public TrustingKeys(TrustedKeyStore keys, Ledger ledger, Acting acting, Clock clock) {
    this.keys = keys;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /** All keys that are trusted, this installation's own first. */
  public List<TrustedKey> all(Caller caller) {
    ReadingBundles.requireReader(caller);
    return keys.all();
  }

  /**
   * Trusts a key from now on.
   *
   * @param fingerprint SHA-256 of the public key, 64 hexadecimal digits; spaces and colons between
   *     them are left out
   * @throws RuleViolated when it is trusted already
   */
  public TrustedKey enter(Caller caller, String fingerprint, String name, String reason) {
    requireAdmin(caller);
    String plain = plain(fingerprint);
    if (!FINGERPRINT.matcher(plain).matches()) {
      throw new InvalidInput("/fingerprint", "a SHA-256 of 64 hexadecimal digits");
    }
    if (keys.own().contains(plain)
        || !keys.add(
            plain,
            name.strip(),
            reason.strip(),
            caller.personId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw new RuleViolated("key-trusted", "This key is trusted already.");
    }
    record(caller, "trustedKey.entered", Facts.of("name", name.strip()), plain, reason);
    return keys.find(plain).orElseThrow();
  }

  /**
   * Trusts a key no longer; what was taken in stays.
   *
   * @throws NotFound when it was not trusted
   * @throws RuleViolated when it is this installation's own
   */
  public void remove(Caller caller, String fingerprint, String reason) {
    requireAdmin(caller);
    String plain = plain(fingerprint);
    TrustedKey key =
        keys.find(plain).orElseThrow(() -> new NotFound("There is no trusted key " + plain + "."));
    if (key.isOwn()) {
      throw new RuleViolated("own-key", "This installation's own key is trusted always.");
    }
    keys.remove(plain);
    record(caller, "trustedKey.removed", Facts.of("name", key.name()), plain, reason);
  }

  private void record(Caller caller, String kind, Facts facts, String key, String reason) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.of("trusted-key", key),
                kind,
                facts
                    .put("fingerprint", key)
                    .personal("reason", reason.strip(), caller.personId())));
  }

  private static String plain(String fingerprint) {
    return fingerprint.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
  }

  private static void requireAdmin(Caller caller) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Only an administrator says which keys are trusted.");
    }
  }
}
