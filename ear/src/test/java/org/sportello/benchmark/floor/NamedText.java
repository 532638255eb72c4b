package org.sportello.benchmark.floor;

import org.camunda.bpm.engine.impl.form.type.StringFormType;

/** A type of form field that the diagrams name, for an engine that need not know more of it. */
final class NamedText extends StringFormType {
  private final String name;

  NamedText(String name) {
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }
}
