package org.sportello.audit.application;

import java.util.Locale;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.TrailEntry.TrailElement;

/** What kinds of elements a story tells apart, and what it calls them. */
enum Element {
  STEP,
  TASK,
  RECEIVE,
  CHOICE,
  FORK,
  WAIT,
  TIMER,
  MESSAGE,
  START,
  END,
  CALL,
  PART,
  EVENT;

  /** What the engine's type is for a story. */
  static Element ofType(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.contains("timer")) {
      return TIMER;
    } else if (lower.contains("message") && !lower.contains("end") && !lower.contains("throw")) {
      return MESSAGE;
    } else if (lower.endsWith("endevent")) {
      return END;
    } else if (lower.contains("start")) {
      return START;
    }
    return switch (type) {
      case "userTask" -> TASK;
      case "receiveTask" -> RECEIVE;
      case "exclusiveGateway", "inclusiveGateway", "complexGateway" -> CHOICE;
      case "parallelGateway" -> FORK;
      case "eventBasedGateway" -> WAIT;
      case "callActivity" -> CALL;
      case "subProcess", "transaction", "adHocSubProcess", "multiInstanceBody" -> PART;
      default -> lower.endsWith("task") ? STEP : EVENT;
    };
  }

  /** The words by which its sentences are found. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where one filters for it: what waits and what happens to it, or what is done. */
  String group() {
    return switch (this) {
      case TASK, RECEIVE, WAIT, TIMER, MESSAGE -> "wait";
      default -> "step";
    };
  }

  /** The element's name, in quotation marks, or what its kind is called where it has none. */
  static DiagramLabel named(TrailEntry entry) {
    TrailElement at = entry.process();
    if (at == null) {
      return StoryWords.code("unnamed", "event");
    }
    DiagramLabel label =
        at.elementLabel() != null
            ? at.elementLabel()
            : at.elementName() == null ? null : StoryWords.same(at.elementName());
    return label == null
        ? StoryWords.code("unnamed", ofType(entry.data().getString("type", "")).word())
        : new DiagramLabel("«" + label.it() + "»", "‘" + label.en() + "’");
  }

  /** The diagram with its version: "Automatic closure" version 7. */
  static DiagramLabel diagram(TrailElement at) {
    DiagramLabel label = at.label() == null ? StoryWords.same(at.key()) : at.label();
    return new DiagramLabel(
        label.it() + " versione " + at.version(), label.en() + " version " + at.version());
  }
}
