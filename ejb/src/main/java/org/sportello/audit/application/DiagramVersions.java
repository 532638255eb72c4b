package org.sportello.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sportello.audit.application.Story.Version;
import org.sportello.ledger.application.DiagramLabels;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.platform.query.Queries;

/** Tells which versions of diagrams and tables had a part in a ticket, and who answers for them. */
@ApplicationScoped
class DiagramVersions {

  /** Of each version the release itself, and the one in which its file became what it is. */
  private static final String RELEASES =
      """
      select part.key, part.version, own.at, own.data ->> 'sha256' as sha256,
        cast(source.data ->> 'version' as int) as changed_in,
        coalesce(cast(source.data ->> 'shipped' as boolean), false) as shipped,
        cast(source.data ->> 'proposal' as bigint) as proposal,
        source.data ->> 'author' as author, source.data ->> 'approver' as approver,
        (select p.value from ledger_text p
          where p.chain = source.chain and p.sequence = source.sequence and p.field = 'reason')
          as reason
      from (select split_part(one, ' ', 1) as key, cast(split_part(one, ' ', 2) as int) as version
        from unnest(:parts) one) part
      join lateral (
        select e.at, e.data from ledger_entry e
        where e.chain = 'process:' || part.key and e.kind = 'process.deployed'
          and cast(e.data ->> 'version' as int) = part.version
        order by e.sequence desc limit 1) own on true
      left join lateral (
        select e.chain, e.sequence, e.data from ledger_entry e
        where e.chain = 'process:' || part.key and e.kind = 'process.deployed'
          and cast(e.data ->> 'version' as int) <= part.version
          and cast(e.data ->> 'changed' as boolean)
        order by e.sequence desc limit 1) source on true
      """;

  private Queries queries;
  private DiagramLabels labels;
  private DiagramFacts diagrams;

  protected DiagramVersions() {}

  @Inject
  DiagramVersions(Queries queries, DiagramLabels labels, DiagramFacts diagrams) {
    this.queries = queries;
    this.labels = labels;
    this.diagrams = diagrams;
  }

  /** A version of a diagram or of a table. */
  record Part(String key, int version, boolean isTable) {}

  /** What the ledger tells of the release of a version. */
  record Release(
      String key,
      int version,
      Instant at,
      String sha256,
      Integer changedIn,
      boolean isShipped,
      Long proposal,
      String author,
      String approver,
      String reason) {

    List<String> persons() {
      return Stream.of(Optional.ofNullable(author), Optional.ofNullable(approver))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /** The versions that these entries name. */
  static Set<Part> parts(List<TrailEntry> entries) {
    Set<Part> parts = new LinkedHashSet<>();
    for (TrailEntry entry : entries) {
      if (entry.process() != null) {
        parts.add(new Part(entry.process().key(), entry.process().version(), false));
      }
      if (entry.kind().equals("decision.made")) {
        parts.add(
            new Part(entry.data().getString("decision"), entry.data().getInt("version"), true));
      }
    }
    return parts;
  }

  /** What the ledger tells of them. */
  List<Release> releases(Set<Part> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    return queries.list(
        RELEASES,
        Map.of("parts", parts.stream().map(part -> part.key() + " " + part.version()).toList()),
        row ->
            new Release(
                row.text("key"),
                row.number("version"),
                row.instant("at"),
                row.text("sha256"),
                Optional.ofNullable(row.key("changed_in")).map(Long::intValue).orElse(null),
                row.flag("shipped"),
                row.key("proposal"),
                row.text("author"),
                row.text("approver"),
                row.text("reason")));
  }

  /** The versions in words, those of diagrams first. */
  List<Version> told(Set<Part> parts, List<Release> releases, Map<String, String> names) {
    List<Version> told = new ArrayList<>();
    for (Part part : parts) {
      Release release =
          releases.stream()
              .filter(one -> one.key().equals(part.key()) && one.version() == part.version())
              .findFirst()
              .orElse(null);
      told.add(version(part, release, names));
    }
    told.sort(
        Comparator.comparing(Version::table)
            .thenComparing(Version::key)
            .thenComparing(Version::version));
    return told;
  }

  private Version version(Part part, Release release, Map<String, String> names) {
    DiagramLabel name =
        part.isTable()
            ? diagrams
                .table(part.key(), part.version())
                .map(DiagramFacts.TableFacts::name)
                .orElse(StoryWords.same(part.key()))
            : labels.of(part.key(), part.version(), null).orElse(StoryWords.same(part.key()));
    if (release == null) {
      return new Version(
          part.key(),
          part.version(),
          name,
          part.isTable(),
          null,
          null,
          null,
          false,
          null,
          null,
          null,
          null);
    }
    return new Version(
        part.key(),
        part.version(),
        name,
        part.isTable(),
        release.at(),
        release.sha256(),
        release.changedIn(),
        release.isShipped(),
        release.proposal(),
        release.reason(),
        named(release.author(), names),
        named(release.approver(), names));
  }

  private static String named(String person, Map<String, String> names) {
    return person == null ? null : names.getOrDefault(person, person);
  }
}
