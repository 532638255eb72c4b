package org.sportello.platform.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes a {@code @Named} delegate to the diagrams as a step of the library. Its bean name is
 * the step's name; nothing that is not published can be named by a diagram.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Step {

  /** What the step does, in English: verb and object. */
  String en();

  /** What the step does, in Italian: verb and object. */
  String it();

  /** One sentence for the process owner: what happens to the ticket, and when to use it. */
  String help();

  /** The same sentence in Italian. */
  String helpIt();

  /** What the diagram passes in, as input parameters of the element. */
  Input[] inputs() default {};

  /** Variables that the step sets for the diagram to decide on. */
  Output[] outputs() default {};

  /**
   * Whether the step asks a server elsewhere, which may be slow: its job begins without the
   * ticket's lock, and the step itself takes it afterwards, before it changes anything.
   */
  boolean outside() default false;

  /** One input of a step. */
  @interface Input {

    /** The input parameter's name, in camelCase. */
    String name();

    /** What it is for, in English. */
    String en();

    /** What it is for, in Italian. */
    String it();

    /** Whether the step refuses to run without it. */
    boolean required() default true;

    /** The permitted values, where only some are. */
    String[] options() default {};

    /** Whether the mails that process owners have added are permitted as well. */
    boolean ownersMails() default false;

    /** What the element template starts with. */
    String value() default "";
  }

  /** One variable that a step sets. */
  @interface Output {

    /** The variable's name, in camelCase. */
    String name();

    /** What it says, with its values, in English. */
    String en();
  }
}
