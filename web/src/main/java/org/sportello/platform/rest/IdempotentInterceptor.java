package org.sportello.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.Principal;

/** Finds the key of the call and leaves the rest to {@link IdempotentCalls}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HEADER = "Idempotency-Key";
  private static final int MAX_LENGTH = 255;

  @Inject transient IdempotentCalls calls;
  @Inject transient HttpServletRequest request;
  @Inject transient CurrentRequest current;

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return calls.plain(call::proceed);
    }
    if (key.isBlank() || key.length() > MAX_LENGTH) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, HEADER + " must have 1 to " + MAX_LENGTH + " characters.");
    }
    UploadDigests uploads = UploadDigests.watch(call);
    Principal caller = request.getUserPrincipal();
    IdempotencyScope scope =
        new IdempotencyScope(caller == null ? "" : caller.getName(), request.getRequestURI(), key);
    return calls.once(
        scope,
        () -> uploads.fingerprint(current.bodyDigest(), request.getQueryString()),
        call::proceed);
  }
}
