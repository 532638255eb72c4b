package org.sportello.rehearsal.process;

/** A case can't be played further; thrown through the engine, whose command it undoes. */
class RehearsalStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String element;

  RehearsalStopped(String reason, String element, String detail) {
    super(detail);
    this.reason = reason;
    this.element = element;
  }

  String reason() {
    return reason;
  }

  String element() {
    return element;
  }
}
