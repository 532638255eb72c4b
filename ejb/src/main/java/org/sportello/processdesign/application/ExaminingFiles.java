package org.sportello.processdesign.application;

import java.util.List;

/** Says what a diagram or table is, and what would keep it from being accepted. */
public interface ExaminingFiles {

  /**
   * What a file is about.
   *
   * @param key the id of its process or of its first decision, or a dash where it has none
   * @param type {@code bpmn}, {@code dmn} or {@code mail}
   * @param name its label as drawn, or the key
   */
  record Head(String key, String type, String name) {}

  /**
   * Reads what a file is, however unfinished.
   *
   * @throws DiagramRefused when it is no XML that is read here, or neither BPMN nor DMN nor a mail
   */
  Head head(byte[] xml);

  /** Everything that would be held against the file if it were proposed now; none if nothing. */
  List<Finding> examine(byte[] xml);
}
