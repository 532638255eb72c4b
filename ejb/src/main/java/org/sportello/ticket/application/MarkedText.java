package org.sportello.ticket.application;

/** Shows what people have written with marks (Markdown). */
public interface MarkedText {

  /** Harmless HTML of it. */
  String html(String markdown);
}
