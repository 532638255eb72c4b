package org.sportello.privacy.application;

import java.io.IOException;
import java.io.OutputStream;

/** Lays out what is held about a person, to be read. */
public interface PersonalDocument {
  /** Writes the document; the stream stays open. */
  void write(PersonalView view, OutputStream out) throws IOException;
}
