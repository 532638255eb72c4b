package org.sportello.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the rare {@code @POST} that can't be {@link Idempotent}, with the reason. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OutsideTransaction {
  /** Why it cannot run in one transaction. */
  String because();
}
