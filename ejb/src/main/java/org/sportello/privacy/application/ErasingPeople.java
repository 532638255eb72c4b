package org.sportello.privacy.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.application.LedgerStore;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * Destroys what is kept of a person (GDPR, article 17): their key, so that what they wrote beside
 * the ledger can never be read again, and what they are found by everywhere else. Numbers stay, so
 * that statistics do; the ledger's chains hold commitments alone, so that they stay valid.
 */
@Stateless
public class ErasingPeople {
  private static final String STANDING =
      """
      select p.username,
        exists (select from erasure x where x.person_id = p.id) as erased,
        exists (select from legal_hold h where h.person_id = p.id and h.lifted_at is null) as held,
        exists (select from agent a where a.person_id = p.id)
          or exists (select from ledger_entry e where e.chain = 'roles:' || p.id) as staff,
        (select count(*) from ticket t where t.requester_id = p.id and t.status <> 'closed') as open,
        exists (select from outgoing_mail o where o.state = 'queued'
          and (o.person_id = p.id
            or o.ticket_id in (select t.id from ticket t where t.requester_id = p.id))) as awaits
      from person p where p.id = :person
      """;
  private static final String STATISTICS =
      "select cast(person_statistics(:person) as text) as told";
  private static final String ENTER =
      """
      insert into erasure (person_id, reason, erased_by, erased_at, counts, statistics)
      values (:person, :reason, :by, :at, cast(:counts as jsonb), cast(:statistics as jsonb))
      """;

  private PersonalData people;
  private SearchWords words;
  private Queries queries;
  private LedgerStore store;
  private Ledger ledger;
  private Clock clock;

  protected ErasingPeople() {}

  @Inject
  public ErasingPeople(
      PersonalData people,
      SearchWords words,
      Queries queries,
      LedgerStore store,
      Ledger ledger,
      Clock clock) {
    this.people = people;
    this.words = words;
    this.queries = queries;
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What erasing would destroy.
   *
   * @param person the person's key
   * @param login their login, which has to be removed in Keycloak; null without one
   * @param counts how much there is, place by place
   * @param obstacles why it can't be done now: {@code on-hold}, {@code open-tickets}, {@code
   *     mail-queued}, {@code staff}, {@code erased}; none when it can
   * @param digest to be given back when erasing, so that what was seen is what is destroyed
   */
  @Schema(name = "ErasurePreview")
  public record Preview(
      long person,
      @Schema(nullable = true) String login,
      SortedMap<String, Long> counts,
      List<String> obstacles,
      String digest) {}

  /** What erasing would destroy; that somebody looked is put on the ledger. */
  public Preview preview(Caller caller, long person) {
    people.requireReader(caller, person);
    people.acting(
        caller,
        () ->
            ledger.append(
                PersonalData.chain(person),
                "person.previewed",
                Facts.none().put("person", person)));
    return seen(person);
  }

  /**
   * Destroys it, in one transaction.
   *
   * @param digest of the preview that was seen
   * @throws RuleViolated when something stands against it, or there is more than was seen
   */
  public void erase(Caller caller, long person, String reason, String digest) {
    people.requireKeeper(caller, person);
    Preview seen = seen(person);
    if (!seen.obstacles().isEmpty()) {
      throw new RuleViolated(
          "erasure-prevented",
          "The person's data can't be erased now: " + String.join(", ", seen.obstacles()) + ".");
    }
    if (!seen.digest().equals(digest)) {
      throw new RuleViolated(
          "preview-outdated", "There is more or less of the person than was shown: look again.");
    }
    String statistics = statistics(person);
    List<String> used = words.of(person);
    List<Long> renewed = words.ticketsOf(person);
    destroy(person);
    words.renew(renewed);
    words.forget(used);
    Map<String, Object> values = Map.of("person", person);
    queries.change(
        ENTER,
        Map.of(
            "person",
            person,
            "reason",
            reason.strip(),
            "by",
            caller.personId(),
            "at",
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            "counts",
            CanonicalJson.object(seen.counts()).build().toString(),
            "statistics",
            statistics));
    if (!statistics.equals(statistics(person))) {
      throw new IllegalStateException("SPO-1801 Erasing would have changed statistics: " + values);
    }
    record(caller, person, reason, seen, statistics);
  }

  private void record(Caller caller, long person, String reason, Preview seen, String statistics) {
    people.acting(
        caller,
        () ->
            ledger.append(
                PersonalData.chain(person),
                "person.erased",
                Facts.none()
                    .put("person", person)
                    .put("counts", seen.counts())
                    .put("statistics", Hash.of(statistics.getBytes(StandardCharsets.UTF_8)).hex())
                    .personal("reason", reason.strip(), caller.personId())));
  }

  private void destroy(long person) {
    store.erase(person);
    for (PersonalPlace place : PersonalPlace.values()) {
      for (String statement : place.erasing()) {
        queries.change(statement, Map.of("person", person));
      }
    }
  }

  private Preview seen(long person) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (PersonalPlace place : PersonalPlace.values()) {
      String count = "select count(*) as items from (" + place.reading() + ") item";
      counts.put(
          place.code(),
          queries.list(count, Map.of("person", person), row -> row.key("items")).get(0));
    }
    String[] login = new String[1];
    List<String> obstacles = new ArrayList<>();
    queries.list(
        STANDING,
        Map.of("person", person),
        row -> {
          login[0] = row.text("username");
          add(obstacles, row.flag("erased"), "erased");
          add(obstacles, row.flag("held"), "on-hold");
          add(obstacles, row.flag("staff"), "staff");
          add(obstacles, row.number("open") > 0, "open-tickets");
          return add(obstacles, row.flag("awaits"), "mail-queued");
        });
    String digest =
        Hash.of(CanonicalJson.bytes(CanonicalJson.object(counts).add("person", person).build()))
            .hex();
    return new Preview(person, login[0], counts, obstacles, digest);
  }

  private static boolean add(List<String> obstacles, boolean isThere, String obstacle) {
    return isThere && obstacles.add(obstacle);
  }

  private String statistics(long person) {
    return queries.list(STATISTICS, Map.of("person", person), row -> row.text("told")).get(0);
  }
}
