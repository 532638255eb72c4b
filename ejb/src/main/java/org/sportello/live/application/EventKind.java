package org.sportello.live.application;

import static java.util.Map.entry;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a kind of ledger entry is called in the events, who hears of it and which of its data go
 * along. Names go from the general to the particular, so that a listener can choose by their
 * beginning.
 *
 * @param type for those who read internals
 * @param publicType for all others who see the ticket, or null when they do not hear of it
 * @param data names of the entry's data that the event has as well
 */
record EventKind(String type, String publicType, List<String> data) {

  /** That the process went on: there may be other actions now. Nothing is said of what it did. */
  private static final String PROGRESSED = "ticket.progressed";

  private static final Map<String, EventKind> KINDS =
      Map.ofEntries(
          entry("ticket.opened", forAll("ticket.opened")),
          entry("message.added", forAll("ticket.message.added", "message", "visibility")),
          entry("message.mentioned", forStaff("ticket.mentioned", "message", "mentioned")),
          entry("attachment.filed", forAll("ticket.file.added", "attachment", "visibility")),
          entry("message.filesEnclosed", forAll("ticket.file.enclosed")),
          entry("ticket.statusChanged", forAll("ticket.status.changed", "from", "to")),
          entry("ticket.assigned", forAll("ticket.assigned")),
          entry("ticket.taken", forAll("ticket.assigned")),
          entry("ticket.routed", forAll("ticket.routed")),
          entry("ticket.prioritised", forAll("ticket.priority.changed", "from", "to")),
          entry("ticket.classified", forAll("ticket.classified")),
          entry("ticket.amended", forAll("ticket.amended")),
          entry("ticket.requesterRecognised", forAll("ticket.requester.recognised")),
          entry("watcher.added", forAll("ticket.watcher.added")),
          entry("watcher.removed", forAll("ticket.watcher.removed")),
          entry("activity.started", forAll(PROGRESSED)),
          entry("migration.moved", forAll(PROGRESSED)),
          entry(
              "action.performed",
              new EventKind("ticket.action.performed", PROGRESSED, List.of("action"))),
          entry("ticket.escalated", forStaff("ticket.escalated")),
          entry("ticket.deEscalated", forStaff("ticket.deEscalated")),
          entry("ticket.linked", forStaff("ticket.link.added")),
          entry("ticket.unlinked", forStaff("ticket.link.removed")),
          entry("ticket.mergedAsDuplicate", forStaff("ticket.merged")),
          entry("ticket.duplicateJoined", forStaff("ticket.merged")),
          entry("ticket.separated", forStaff("ticket.separated")),
          entry("ticket.split", forStaff("ticket.split")),
          entry("log.entered", forStaff("ticket.register.added")),
          entry("mail.queued", forStaff("ticket.mail.queued")),
          entry("mail.sent", forStaff("ticket.mail.sent")),
          entry("mail.refused", forStaff("ticket.mail.refused")),
          entry("mail.bounced", forStaff("ticket.mail.bounced")),
          entry("survey.answered", forStaff("ticket.survey.answered")));

  private static final Map<String, EventKind> THRESHOLDS =
      Map.of(
          "at-risk", forStaff("ticket.clock.atRisk", "target"),
          "update-due", forStaff("ticket.clock.updateDue", "target"),
          "breached", forStaff("ticket.clock.breached", "target"));
  private static final EventKind OTHER = forStaff("ticket.recorded");

  /** What such an entry is; a kind that has no name of its own is told to staff as recorded. */
  static EventKind of(String kind, JsonObject facts) {
    if (kind.equals("sla.thresholdPassed")) {
      return THRESHOLDS.getOrDefault(facts.getString("threshold", ""), OTHER);
    }
    EventKind known = KINDS.getOrDefault(kind, OTHER);
    return facts.getString("visibility", "").equals("internal") ? known.internal() : known;
  }

  boolean isSameForAll() {
    return type.equals(publicType);
  }

  private EventKind internal() {
    return new EventKind(type, null, data);
  }

  private static EventKind forAll(String type, String... data) {
    return new EventKind(type, type, List.of(data));
  }

  private static EventKind forStaff(String type, String... data) {
    return new EventKind(type, null, List.of(data));
  }
}
