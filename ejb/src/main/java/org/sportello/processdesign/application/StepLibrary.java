package org.sportello.processdesign.application;

import java.util.List;

/** Tells which steps process owners may put into a diagram. */
public interface StepLibrary {

  /** All steps, by name. */
  List<LibraryStep> steps();
}
