package org.sportello.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the key of the call, leaves the rest to {@link IdempotentCalls}, and has a refusal kept
 * like any other answer, once the transaction of the command has been rolled back.
 */
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
  @Inject transient Refusals refusals;

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
    Supplier<String> fingerprint =
        () -> uploads.fingerprint(current.bodyDigest(), request.getQueryString());
    try {
      return calls.once(scope, fingerprint, call::proceed);
    } catch (Exception failure) {
      Optional<Problem> refusal =
          refusals.of(failure).filter(problem -> problem.type().isAnswerOfCommand());
      if (refusal.isEmpty()) {
        throw failure;
      }
      return calls.refused(scope, fingerprint.get(), response(refusal.get()));
    }
  }

  private Response response(Problem problem) {
    return problem.toResponse(Language.of(request), request.getRequestURI(), RequestIds.current());
  }
}
