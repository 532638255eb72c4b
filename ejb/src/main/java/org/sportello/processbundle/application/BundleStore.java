package org.sportello.processbundle.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.processbundle.application.Bundle.Signer;
import org.sportello.processbundle.domain.BundleArchive;
import org.sportello.processdesign.application.Proposal.Owner;

/** Keeps uploaded bundles in the database. */
@ApplicationScoped
class BundleStore {

  private static final String SELECT =
      """
      select b.id, b.state, b.sha256, b.signer, k.name as signer_name,
        k.fingerprint is not null or b.signer = any (:own) as trusted, b.made_at, b.made_by,
        b.application, b.files, b.uploaded_by_id, u.name as uploaded_by_name, b.uploaded_at,
        b.reason, b.asked_at, b.decided_by_id, d.name as decided_by_name, b.decided_at,
        b.decision_reason
      from process_bundle b
      join person u on u.id = b.uploaded_by_id
      left join person d on d.id = b.decided_by_id
      left join trusted_bundle_key k on k.fingerprint = b.signer
      """;

  private static final String INSERT =
      """
      insert into process_bundle
        (archive, sha256, signer, made_at, made_by, application, files, uploaded_by_id, uploaded_at)
      values (:archive, :sha256, :signer, :madeAt, :madeBy, :application, :files, :person, :at)
      returning id
      """;

  private static final String ASK =
      """
      update process_bundle set state = 'asked', reason = :reason, asked_at = :at, basis = :basis
      where id = :id
      """;

  private static final String DECIDE =
      """
      update process_bundle
      set state = :state, decided_by_id = :person, decided_at = :at, decision_reason = :reason
      where id = :id
      """;

  private Queries queries;
  private TrustedKeyStore keys;

  protected BundleStore() {}

  @Inject
  BundleStore(Queries queries, TrustedKeyStore keys) {
    this.queries = queries;
    this.keys = keys;
  }

  long add(byte[] archive, BundleArchive read, long person, Instant at) {
    Map<String, Object> values = new HashMap<>();
    values.put("archive", archive);
    values.put("sha256", Hash.of(archive).hex());
    values.put("signer", read.signer());
    values.put("madeAt", read.madeAt());
    values.put("madeBy", read.madeBy());
    values.put("application", read.application());
    values.put("files", read.files().size());
    values.put("person", person);
    values.put("at", at);
    return queries.list(INSERT, values, row -> row.key("id")).get(0);
  }

  List<Bundle> newest(int most) {
    return queries.list(
        SELECT + "order by b.id desc limit :most",
        Map.of("own", keys.own(), "most", most),
        BundleStore::bundle);
  }

  Optional<Bundle> find(long id) {
    return one(id, "where b.id = :id");
  }

  /** Finds one and keeps everybody else from deciding on it meanwhile. */
  Optional<Bundle> lock(long id) {
    return one(id, "where b.id = :id for update of b");
  }

  private Optional<Bundle> one(long id, String condition) {
    Map<String, ?> values = Map.of("own", keys.own(), "id", id);
    return queries.list(SELECT + condition, values, BundleStore::bundle).stream().findFirst();
  }

  byte[] archive(long id) {
    return queries
        .list(
            "select archive from process_bundle where id = :id",
            Map.of("id", id),
            row -> row.bytes("archive"))
        .get(0);
  }

  /** What was in force when it was asked. */
  String basis(long id) {
    return queries
        .list(
            "select basis from process_bundle where id = :id",
            Map.of("id", id),
            row -> row.text("basis"))
        .get(0);
  }

  void ask(long id, String reason, String basis, Instant at) {
    queries.change(ASK, Map.of("id", id, "reason", reason, "basis", basis, "at", at));
  }

  void decide(long id, String state, long person, String reason, Instant at) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("state", state);
    values.put("person", person);
    values.put("reason", reason);
    values.put("at", at);
    queries.change(DECIDE, values);
  }

  void discard(long id) {
    queries.change("delete from process_bundle where id = :id", Map.of("id", id));
  }

  private static Bundle bundle(Columns row) throws SQLException {
    Long decidedBy = row.key("decided_by_id");
    return new Bundle(
        row.key("id"),
        row.text("state"),
        row.text("sha256"),
        new Signer(row.text("signer"), row.text("signer_name"), row.flag("trusted")),
        row.instant("made_at"),
        row.text("made_by"),
        row.text("application"),
        row.number("files"),
        new Owner(row.key("uploaded_by_id"), row.text("uploaded_by_name")),
        row.instant("uploaded_at"),
        row.text("reason"),
        row.instant("asked_at"),
        decidedBy == null ? null : new Owner(decidedBy, row.text("decided_by_name")),
        row.instant("decided_at"),
        row.text("decision_reason"));
  }
}
