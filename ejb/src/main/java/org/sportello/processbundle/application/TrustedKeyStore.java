package org.sportello.processbundle.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sportello.ledger.application.SigningKeys;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.platform.query.Queries;
import org.sportello.processdesign.application.Proposal.Owner;

/** Keeps the fingerprints of the keys that administrators trust, beside this installation's own. */
@ApplicationScoped
class TrustedKeyStore {

  private static final String SELECT =
      """
      select k.fingerprint, k.name, k.reason, k.entered_by_id, p.name as entered_by, k.entered_at
      from trusted_bundle_key k join person p on p.id = k.entered_by_id
      order by k.entered_at, k.fingerprint
      """;

  private static final String INSERT =
      """
      insert into trusted_bundle_key (fingerprint, name, reason, entered_by_id, entered_at)
      values (:fingerprint, :name, :reason, :person, :at) on conflict do nothing
      """;

  private Queries queries;
  private SigningKeys keys;

  protected TrustedKeyStore() {}

  @Inject
  TrustedKeyStore(Queries queries, SigningKeys keys) {
    this.queries = queries;
    this.keys = keys;
  }

  /** The fingerprints of this installation's own keys, the one in use first. */
  List<String> own() {
    return keys.trusted().stream().map(CheckpointKey::id).toList();
  }

  List<TrustedKey> all() {
    Stream<TrustedKey> own =
        own().stream().map(key -> new TrustedKey(key, true, null, null, null, null));
    List<TrustedKey> entered =
        queries.list(
            SELECT,
            Map.of(),
            row ->
                new TrustedKey(
                    row.text("fingerprint"),
                    false,
                    row.text("name"),
                    row.text("reason"),
                    new Owner(row.key("entered_by_id"), row.text("entered_by")),
                    row.instant("entered_at")));
    return Stream.concat(own, entered.stream()).toList();
  }

  Optional<TrustedKey> find(String fingerprint) {
    return all().stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
  }

  /** Whether it was not trusted before. */
  boolean add(String fingerprint, String name, String reason, long person, Instant at) {
    return queries.change(
            INSERT,
            Map.of(
                "fingerprint",
                fingerprint,
                "name",
                name,
                "reason",
                reason,
                "person",
                person,
                "at",
                at))
        == 1;
  }

  void remove(String fingerprint) {
    queries.change(
        "delete from trusted_bundle_key where fingerprint = :fingerprint",
        Map.of("fingerprint", fingerprint));
  }
}
