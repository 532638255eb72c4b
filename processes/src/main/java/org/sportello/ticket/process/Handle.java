package org.sportello.ticket.process;

/**
 * The engine's key of one wait, as an opaque text for the domain.
 *
 * @param id the task's id, or the id of the execution that waits for the message
 * @param message the message's name, or null for a task
 */
record Handle(String id, String message) {

  static Handle of(String text) {
    int separator = text.indexOf('/');
    return separator < 0
        ? new Handle(text, null)
        : new Handle(text.substring(0, separator), text.substring(separator + 1));
  }

  boolean isTask() {
    return message == null;
  }

  @Override
  public String toString() {
    return isTask() ? id : id + "/" + message;
  }
}
