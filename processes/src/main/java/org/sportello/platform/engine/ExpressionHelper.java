package org.sportello.platform.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes a {@code @Named} bean to the expressions of the diagrams, such as {@code
 * ${periods.of(ticketId, 'grace', 'PT48H')}}. It answers questions and changes nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExpressionHelper {

  /** One sentence for the process owner: which questions it answers. */
  String help();
}
