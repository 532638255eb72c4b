package org.sportello.live.application;

/**
 * What a listener is told.
 *
 * @param id where to go on after it, or null where that has not moved
 * @param type such as {@code ticket.message.added}
 * @param data a JSON object
 */
public record LiveEvent(String id, String type, String data) {

  /** The stream begins here: what was read before may be old. */
  static LiveEvent opened(Position at) {
    return new LiveEvent(at.toString(), "stream.opened", "{}");
  }

  /** The stream goes on after the place that was asked for: nothing is missing. */
  static LiveEvent resumed() {
    return new LiveEvent(null, "stream.resumed", "{}");
  }

  /** Nothing has happened for a while, up to here. */
  static LiveEvent alive(Position at) {
    return new LiveEvent(at.toString(), "stream.alive", "{}");
  }
}
