package org.sportello.audit.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sportello.audit.application.DiagramFacts.ElementFacts;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.PathKinds;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.TrailEntry.TrailElement;

/**
 * Follows why each element was come to: what began, or was done or due, in the same instance before
 * it, handed on from calling to called instances and back. Only what the ledger tells is taken for
 * a cause.
 */
final class Causes {
  private static final Set<String> BEGINNINGS =
      Set.of("ticket.opened", "mail.queued", "mail.retried", "mail.received");

  /** An event behind an event gateway begins and ends at the moment at which it happens. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final DiagramFacts diagrams;
  private final Map<String, Cause> ofVisit = new HashMap<>();
  private final Map<String, Cause> inForce = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Cause> returned = new HashMap<>();
  private final Map<String, Cause> atElement = new HashMap<>();
  private final Map<String, Waiting> waiting = new HashMap<>();
  private final Map<String, Waiting> visits = new HashMap<>();
  private Cause beginning;
  private TrailEntry action;

  /**
   * Why something happened.
   *
   * @param sequence the number of the entry that is the cause
   * @param text the cause as the rest of a sentence: "because ..."
   */
  record Cause(long sequence, DiagramLabel text) {}

  /** Since when an instance has been at an element, and what that is called. */
  private record Waiting(Instant since, DiagramLabel name) {}

  Causes(DiagramFacts diagrams) {
    this.diagrams = diagrams;
  }

  /** Takes in the next entry and says what caused it. */
  Optional<Cause> of(TrailEntry entry) {
    return switch (entry.kind()) {
      case PathKinds.PROCESS_STARTED -> Optional.ofNullable(started(entry));
      case PathKinds.PROCESS_ENDED -> Optional.ofNullable(ended(entry));
      case PathKinds.ACTIVITY_STARTED -> Optional.ofNullable(came(entry));
      case PathKinds.ACTIVITY_ENDED -> Optional.ofNullable(left(entry));
      default -> Optional.ofNullable(other(entry));
    };
  }

  /** How long a timer had been waiting when it fired, and for what. */
  Optional<DiagramLabel> waited(TrailEntry entry) {
    return since(entry)
        .map(
            since ->
                StoryWords.say(
                    since.name() == null ? "after.waiting" : "after.element",
                    Map.of(
                        "span",
                        StoryWords.span(Duration.between(since.since(), entry.at())),
                        "element",
                        since.name() == null ? StoryWords.same("") : since.name())));
  }

  private Cause other(TrailEntry entry) {
    if (entry.kind().equals("action.performed")) {
      action = entry;
    } else if (BEGINNINGS.contains(entry.kind())) {
      beginning =
          new Cause(
              entry.sequence(),
              StoryWords.say(
                  "because." + entry.kind(),
                  Map.of("actor", StoryWords.same(entry.actor().name()))));
    }
    return entry.process() == null ? null : atElement.get(element(entry.process()));
  }

  private Cause started(TrailEntry entry) {
    String parent = entry.data().getString("parentInstance", null);
    Cause cause = parent == null ? beginning : inForce.get(parent);
    inForce.put(instance(entry), cause);
    if (parent != null) {
      parents.put(instance(entry), parent);
    }
    return cause;
  }

  /** What made a called diagram end is what lets the calling one go on. */
  private Cause ended(TrailEntry entry) {
    Cause cause = inForce.get(instance(entry));
    String parent = parents.get(instance(entry));
    if (parent != null) {
      returned.put(parent, cause);
    }
    return cause;
  }

  private Cause came(TrailEntry entry) {
    Cause cause = inForce.get(instance(entry));
    ofVisit.put(visit(entry), cause);
    atElement.put(element(entry.process()), cause);
    Waiting here = new Waiting(entry.at(), Element.named(entry));
    visits.put(place(entry), here);
    if (element(entry) == Element.WAIT) {
      boolean isNamed = entry.process().elementName() != null;
      waiting.put(instance(entry), isNamed ? here : new Waiting(entry.at(), null));
    }
    return isEvent(entry) ? null : cause;
  }

  private Cause left(TrailEntry entry) {
    if (isCancelled(entry)) {
      return null;
    }
    Cause cause = triggered(entry);
    if (cause == null) {
      cause =
          switch (element(entry)) {
            case CALL -> returned.remove(instance(entry));
            case PART -> inForce.get(instance(entry));
            default -> null;
          };
    }
    if (cause == null) {
      cause = ofVisit.get(visit(entry));
    }
    inForce.put(instance(entry), cause);
    return cause != null && cause.sequence() == entry.sequence() ? null : cause;
  }

  /**
   * What the end of this visit sets going: somebody did something, or something came or was due.
   */
  private Cause triggered(TrailEntry entry) {
    Element element = element(entry);
    switch (element) {
      case TIMER -> {
        DiagramLabel after = waited(entry).orElse(StoryWords.same(""));
        return cause(entry, "because.timer", after);
      }
      case TASK, MESSAGE, RECEIVE -> {
        if (action != null && isOfferedBy(action, entry)) {
          return new Cause(
              action.sequence(),
              StoryWords.say(
                  "because.action",
                  Map.of(
                      "actor",
                      StoryWords.same(action.actor().name()),
                      "element",
                      Element.named(entry))));
        }
        return cause(entry, "because." + element.word(), StoryWords.same(""));
      }
      default -> {
        return null;
      }
    }
  }

  private static Cause cause(TrailEntry entry, String sentence, DiagramLabel after) {
    return new Cause(
        entry.sequence(),
        StoryWords.say(
            sentence,
            Map.of(
                "element",
                Element.named(entry),
                "diagram",
                Element.diagram(entry.process()),
                "after",
                after)));
  }

  private Optional<Waiting> since(TrailEntry entry) {
    ElementFacts facts =
        diagrams
            .element(entry.process().key(), entry.process().version(), entry.process().element())
            .orElse(null);
    if (facts != null && facts.attachedTo() != null) {
      return Optional.ofNullable(visits.get(instance(entry) + " " + facts.attachedTo()));
    }
    Waiting own = visits.get(place(entry));
    if (own != null && Duration.between(own.since(), entry.at()).compareTo(AT_ONCE) > 0) {
      return Optional.of(new Waiting(own.since(), null));
    }
    return Optional.ofNullable(waiting.get(instance(entry)));
  }

  private static boolean isOfferedBy(TrailEntry action, TrailEntry at) {
    return action
        .data()
        .getString("offeredBy", "")
        .equals(at.process().key() + "#" + at.process().element());
  }

  static boolean isCancelled(TrailEntry entry) {
    return "canceled".equals(entry.data().getString(PathKinds.OUTCOME, ""));
  }

  static Element element(TrailEntry entry) {
    return Element.ofType(entry.data().getString(PathKinds.TYPE, ""));
  }

  /** What happens by itself has no cause in the ledger: it is one. */
  private static boolean isEvent(TrailEntry entry) {
    Element element = element(entry);
    return element == Element.TIMER || element == Element.MESSAGE;
  }

  private static String element(TrailElement at) {
    return at.key() + "#" + at.version() + "#" + at.element();
  }

  private static String instance(TrailEntry entry) {
    return entry.data().getString(PathKinds.INSTANCE, "");
  }

  private static String visit(TrailEntry entry) {
    return entry.data().getString(PathKinds.ACTIVITY, "");
  }

  private static String place(TrailEntry entry) {
    return instance(entry) + " " + entry.process().element();
  }
}
