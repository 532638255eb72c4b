package org.sportello.platform.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/**
 * Runs a resource method in one transaction and, when the caller sends an {@code Idempotency-Key},
 * keeps its answer in that same transaction. Every {@code @POST} carries it.
 */
@Extension(name = Idempotent.MARK, value = "true")
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
  /** By which the API document's filter recognises such a method. */
  String MARK = "x-idempotent";
}
