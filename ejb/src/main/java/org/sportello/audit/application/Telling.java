package org.sportello.audit.application;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sportello.audit.application.Causes.Cause;
import org.sportello.audit.application.DiagramFacts.ElementFacts;
import org.sportello.audit.application.Story.Decision;
import org.sportello.audit.application.Story.Mail;
import org.sportello.audit.application.Story.Told;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.PathKinds;
import org.sportello.ledger.application.TrailEntry;

/** Puts the entries of one ticket into words, one after the other. */
final class Telling {
  private static final String CANCELLED = "cancelled";
  private static final Map<String, String> GROUPS =
      Map.of(
          "mail", "mail",
          "message", "talk",
          "attachment", "talk",
          "log", "talk",
          "note", "talk",
          "action", "person",
          "decision", "decision",
          "incident", "trouble",
          "migration", "person",
          "intervention", "trouble");

  private final DiagramFacts diagrams;
  private final StoryFacts facts;
  private final Map<Long, Mail> mails;
  private final Causes causes;
  private final Decisions decisions;
  private final Before before;

  /**
   * With what the entries name.
   *
   * @param names of persons by their ids
   * @param mails of the ticket by their ids
   */
  Telling(DiagramFacts diagrams, Map<String, String> names, Map<Long, Mail> mails) {
    this.diagrams = diagrams;
    this.facts = new StoryFacts(names);
    this.mails = mails;
    this.causes = new Causes(diagrams);
    this.decisions = new Decisions(diagrams);
    this.before = new Before(facts);
  }

  /** All entries of a ticket's chain in words, in their order. */
  List<Told> tell(List<TrailEntry> entries) {
    Map<Long, TrailEntry> next = nextOf(entries);
    List<Told> told = new ArrayList<>(entries.size());
    for (TrailEntry entry : entries) {
      told.add(told(entry, next.get(entry.sequence())));
    }
    return told;
  }

  private Told told(TrailEntry entry, TrailEntry next) {
    Optional<Cause> cause = causes.of(entry);
    Decision decision = entry.kind().equals("decision.made") ? decisions.of(entry) : null;
    return new Told(
        entry.sequence(),
        entry.at(),
        entry.kind(),
        group(entry),
        entry.actor(),
        begun(sentence(entry, next, cause.orElse(null), decision)),
        cause.map(Cause::sequence).orElse(null),
        entry.process(),
        entry.data().getString(PathKinds.INSTANCE, null),
        move(entry),
        before.changes(entry),
        decision,
        mail(entry),
        entry.data(),
        entry.hash());
  }

  private DiagramLabel sentence(TrailEntry entry, TrailEntry next, Cause cause, Decision decision) {
    Map<String, DiagramLabel> said = new HashMap<>(facts.of(entry));
    said.put("because", cause == null ? StoryWords.same("") : spaced(cause.text()));
    if (decision != null) {
      said.putAll(Decisions.facts(decision));
    }
    Mail mail = mail(entry);
    if (mail != null) {
      said.put("subject", StoryWords.same(mail.subject()));
      said.put("recipient", StoryWords.same(mail.recipient()));
    }
    if (entry.kind().startsWith("intervention.")) {
      said.put("what", hands(entry, said));
    }
    if (entry.process() != null) {
      said.put("diagram", Element.diagram(entry.process()));
      said.put("element", Element.named(entry));
    }
    return switch (entry.kind()) {
      case PathKinds.ACTIVITY_STARTED -> came(entry, said);
      case PathKinds.ACTIVITY_ENDED -> left(entry, next, said);
      case PathKinds.PROCESS_ENDED ->
          StoryWords.say(Causes.isCancelled(entry) ? "process.cancelled" : "process.ended", said);
      case "decision.made" ->
          StoryWords.say(decision.rows().isEmpty() ? "decision.none" : "decision.made", said);
      case "action.performed" -> StoryWords.say("action.performed", withAction(entry, said));
      case "ticket.assigned" ->
          StoryWords.say(
              entry.data().containsKey("from") ? "ticket.assigned" : "ticket.assigned.first", said);
      case "message.added" ->
          StoryWords.say("message.added." + entry.data().getString("visibility", "public"), said);
      case "survey.answered" ->
          StoryWords.say("survey.answered." + entry.data().getBoolean("satisfied", false), said);
      default ->
          StoryWords.say(
              StoryWords.has(entry.kind()) ? entry.kind() : "other",
              with(said, "kind", StoryWords.same(entry.kind()), entry));
    };
  }

  /** What two people have done by hand, or one wanted to. */
  private static DiagramLabel hands(TrailEntry entry, Map<String, DiagramLabel> said) {
    Map<String, DiagramLabel> facts = new HashMap<>(said);
    facts.put("element", named(entry, "element"));
    facts.put("target", named(entry, "target"));
    return StoryWords.say("hands." + entry.data().getString("what", "place"), facts);
  }

  private static DiagramLabel named(TrailEntry entry, String place) {
    JsonObject name = entry.data().getJsonObject(place + "Name");
    return name == null
        ? StoryWords.same(entry.data().getString(place, ""))
        : new DiagramLabel("«" + name.getString("it") + "»", "‘" + name.getString("en") + "’");
  }

  private static Map<String, DiagramLabel> with(
      Map<String, DiagramLabel> said, String name, DiagramLabel value, TrailEntry entry) {
    if (!StoryWords.has(entry.kind())) {
      said.put(name, value);
    }
    return said;
  }

  private static DiagramLabel came(TrailEntry entry, Map<String, DiagramLabel> said) {
    return StoryWords.say("came." + Causes.element(entry).word(), said);
  }

  private DiagramLabel left(TrailEntry entry, TrailEntry next, Map<String, DiagramLabel> said) {
    Element element = Causes.element(entry);
    if (Causes.isCancelled(entry) && element != Element.WAIT) {
      return StoryWords.say("left.cancelled", said);
    }
    if (element == Element.CHOICE && next != null) {
      said.put("next", Element.named(next));
      DiagramLabel way = way(entry, next);
      if (way != null) {
        said.put("way", way);
        return StoryWords.say("left.choice.way", said);
      }
      return StoryWords.say("left.choice.next", said);
    }
    if (element == Element.TIMER) {
      said.put("after", causes.waited(entry).orElse(StoryWords.same("")));
    }
    return StoryWords.say("left." + element.word(), said);
  }

  /** What the flow to the next element is called, null where it has no name. */
  private DiagramLabel way(TrailEntry entry, TrailEntry next) {
    return diagrams
        .element(entry.process().key(), entry.process().version(), entry.process().element())
        .map(ElementFacts::ways)
        .map(ways -> ways.get(next.process().element()))
        .orElse(null);
  }

  private static Map<String, DiagramLabel> withAction(
      TrailEntry entry, Map<String, DiagramLabel> said) {
    said.put("diagram", StoryWords.same(offering(entry)));
    return said;
  }

  private static String offering(TrailEntry entry) {
    String offeredBy = entry.data().getString("offeredBy", "");
    int at = offeredBy.indexOf('#');
    return at < 0 ? offeredBy : offeredBy.substring(0, at);
  }

  /** For each gateway that is left the element that was come to next in the same instance. */
  private static Map<Long, TrailEntry> nextOf(List<TrailEntry> entries) {
    Map<Long, TrailEntry> next = new HashMap<>();
    Map<String, TrailEntry> nearest = new HashMap<>();
    for (int at = entries.size() - 1; at >= 0; at--) {
      TrailEntry entry = entries.get(at);
      String instance = entry.data().getString(PathKinds.INSTANCE, "");
      if (entry.kind().equals(PathKinds.ACTIVITY_STARTED)) {
        nearest.put(instance, entry);
      } else if (entry.kind().equals(PathKinds.ACTIVITY_ENDED) && nearest.containsKey(instance)) {
        next.put(entry.sequence(), nearest.get(instance));
      }
    }
    return next;
  }

  private Mail mail(TrailEntry entry) {
    boolean isOurs = entry.kind().startsWith("mail.") && !entry.kind().equals("mail.received");
    return isOurs && entry.data().get("mail") instanceof JsonNumber id
        ? mails.get(id.longValue())
        : null;
  }

  private static String move(TrailEntry entry) {
    return switch (entry.kind()) {
      case PathKinds.ACTIVITY_STARTED -> "came";
      case PathKinds.ACTIVITY_ENDED -> Causes.isCancelled(entry) ? CANCELLED : "left";
      case PathKinds.PROCESS_STARTED -> "began";
      case PathKinds.PROCESS_ENDED -> "ended";
      default -> null;
    };
  }

  private static String group(TrailEntry entry) {
    if (entry.kind().startsWith("activity.")) {
      return Causes.element(entry).group();
    } else if (entry.kind().startsWith("process.")) {
      return "step";
    } else if (entry.kind().equals("mail.refused") || entry.kind().equals("mail.bounced")) {
      return "trouble";
    }
    int dot = entry.kind().indexOf('.');
    return GROUPS.getOrDefault(dot < 0 ? entry.kind() : entry.kind().substring(0, dot), "ticket");
  }

  /** Every sentence begins with a capital letter. */
  private static DiagramLabel begun(DiagramLabel text) {
    return new DiagramLabel(begun(text.it()), begun(text.en()));
  }

  private static String begun(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static DiagramLabel spaced(DiagramLabel text) {
    return new DiagramLabel(" " + text.it(), " " + text.en());
  }
}
