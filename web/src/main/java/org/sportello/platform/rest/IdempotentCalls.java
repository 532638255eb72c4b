package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** One transaction around a command and the memory of its answer. */
@ApplicationScoped
public class IdempotentCalls {
  private static final String REPLAYED = "Idempotency-Replayed";

  @Inject IdempotentAnswers answers;
  @Inject JsonbConfiguration json;

  /** Runs a command that need not be remembered. */
  @Transactional(rollbackOn = Exception.class)
  public Object plain(Callable<Object> command) throws Exception {
    return command.call();
  }

  /**
   * Runs a command unless it ran before under the same key; then the first answer is given again.
   *
   * @param fingerprint of the request, asked for when its body has been read
   */
  @Transactional(rollbackOn = Exception.class)
  public Object once(IdempotencyScope scope, Supplier<String> fingerprint, Callable<Object> command)
      throws Exception {
    Optional<IdempotentAnswer> first = answers.claim(scope);
    if (first.isPresent()) {
      if (!first.get().fingerprint().equals(fingerprint.get())) {
        throw ProblemException.of(ProblemType.IDEMPOTENCY_MISMATCH, null);
      }
      return Response.fromResponse(first.get().toResponse()).header(REPLAYED, "true").build();
    }
    IdempotentAnswer answer = IdempotentAnswer.of(command.call(), fingerprint.get(), json);
    answers.keep(scope, answer);
    return answer.toResponse();
  }
}
