package org.sportello.audit.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sportello.audit.application.Story.Told;
import org.sportello.audit.application.Story.Value;
import org.sportello.audit.application.Story.Version;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;

/** A story as its document's template sees it: everything in one language, moments in UTC. */
public final class StoryView {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Function<DiagramLabel, String> in;

  private StoryView(Function<DiagramLabel, String> in) {
    this.in = in;
  }

  /** The story in that language. */
  public static Map<String, Object> of(Story story, String language, Instant at) {
    return new StoryView(language.equals("en") ? DiagramLabel::en : DiagramLabel::it)
        .whole(story, language, at);
  }

  private Map<String, Object> whole(Story story, String language, Instant at) {
    Map<String, Object> view = new HashMap<>();
    view.put("language", language);
    view.put("title", words("document.title", Map.of("ticket", same(story.reference()))));
    view.put("subject", story.subject());
    view.put("made", words("document.made", Map.of("at", same(MOMENT.format(at)))));
    view.put("entriesTitle", words("document.entries", Map.of()));
    view.put("versionsTitle", words("document.versions", Map.of()));
    view.put("entries", story.items().stream().map(this::entry).toList());
    view.put("versions", story.diagrams().stream().map(this::version).toList());
    return view;
  }

  private Map<String, Object> entry(Told told) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("sequence", told.sequence());
    entry.put("at", MOMENT.format(told.at()));
    entry.put("actor", told.actor().name());
    entry.put("text", in.apply(told.text()));
    entry.put("hash", told.hash());
    List<String> details = new ArrayList<>();
    told.changes()
        .forEach(
            change ->
                details.add(
                    in.apply(change.name())
                        + ": "
                        + (change.before() == null ? "" : in.apply(change.before()) + " → ")
                        + (change.after() == null ? "–" : in.apply(change.after()))));
    if (told.decision() != null) {
      told.decision()
          .rows()
          .forEach(
              row ->
                  details.add(
                      (row.number() == null ? row.id() : row.number())
                          + ". "
                          + (row.remark() == null ? "" : row.remark() + ": ")
                          + values(row.conditions())
                          + " → "
                          + values(row.results())));
    }
    if (told.mail() != null && told.mail().sentAt() != null) {
      details.add(told.mail().messageId() + ", " + MOMENT.format(told.mail().sentAt()));
    }
    entry.put("details", details);
    return entry;
  }

  private String version(Version version) {
    Map<String, DiagramLabel> facts = new HashMap<>();
    facts.put("name", version.name());
    facts.put("version", same(Integer.toString(version.version())));
    facts.put("sha256", same(String.valueOf(version.sha256())));
    facts.put("at", same(version.deployedAt() == null ? "–" : MOMENT.format(version.deployedAt())));
    facts.put("author", same(String.valueOf(version.author())));
    facts.put("approver", same(String.valueOf(version.approver())));
    facts.put("proposal", same(String.valueOf(version.proposal())));
    facts.put(
        "reason",
        version.reason() == null ? StoryWords.code("value", "erased") : same(version.reason()));
    return words(
        version.proposal() == null ? "document.version.shipped" : "document.version.approved",
        facts);
  }

  private static String values(List<Value> values) {
    return values.stream()
        .map(value -> value.name() + " " + value.value())
        .collect(Collectors.joining(", "));
  }

  private String words(String name, Map<String, DiagramLabel> facts) {
    return in.apply(StoryWords.say(name, facts));
  }

  private static DiagramLabel same(String text) {
    return StoryWords.same(text);
  }
}
