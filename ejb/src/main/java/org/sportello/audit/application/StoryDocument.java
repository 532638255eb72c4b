package org.sportello.audit.application;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** Makes a document of a story that can be read in fifty years. */
public interface StoryDocument {

  /**
   * Writes the story as PDF/A; the stream stays open.
   *
   * @param language {@code it} or {@code en}
   * @param at when it is made
   */
  void write(Story story, String language, Instant at, OutputStream out) throws IOException;
}
