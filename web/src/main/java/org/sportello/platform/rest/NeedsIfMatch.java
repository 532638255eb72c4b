package org.sportello.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/**
 * Says in the API document that a method refuses (428) whoever does not say which state it
 * replaces; {@link Conditions} does refuse.
 */
@Documented
@Extension(name = NeedsIfMatch.MARK, value = "true")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsIfMatch {
  /** By which the API document's filter recognises such a method. */
  String MARK = "x-needs-if-match";
}
