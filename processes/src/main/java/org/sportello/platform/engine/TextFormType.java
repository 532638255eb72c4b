package org.sportello.platform.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.impl.form.type.StringFormType;

/** A form field whose value is a text of a special kind, such as a person's key. */
class TextFormType extends StringFormType {

  private final String name;

  TextFormType(String name) {
    this.name = name;
  }

  /** The field types that our forms have beyond the engine's own. */
  static List<AbstractFormFieldType> all() {
    return Stream.of("text", "person", "file")
        .<AbstractFormFieldType>map(TextFormType::new)
        .toList();
  }

  @Override
  public String getName() {
    return name;
  }
}
