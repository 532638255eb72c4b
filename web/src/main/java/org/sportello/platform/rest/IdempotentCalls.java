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
  public Response once(
      IdempotencyScope scope, Supplier<String> fingerprint, Callable<Object> command)
      throws Exception {
    Optional<IdempotentAnswer> first = answers.claim(scope);
    if (first.isPresent()) {
      return again(first.get(), fingerprint.get());
    }
    Response response = (Response) command.call();
    IdempotentAnswer answer = IdempotentAnswer.of(response, fingerprint.get(), json);
    answers.keep(scope, answer);
    return answer.toResponse();
  }

  /**
   * Keeps a refusal, whose own transaction is gone, unless the same request has been answered by
   * another try in the meantime; then that answer is the first one.
   */
  @Transactional(rollbackOn = Exception.class)
  public Response refused(IdempotencyScope scope, String fingerprint, Response refusal) {
    Optional<IdempotentAnswer> first = answers.claim(scope);
    if (first.isPresent()) {
      return again(first.get(), fingerprint);
    }
    answers.keep(scope, IdempotentAnswer.of(refusal, fingerprint, json));
    return refusal;
  }

  private static Response again(IdempotentAnswer first, String fingerprint) {
    if (!first.fingerprint().equals(fingerprint)) {
      throw ProblemException.of(ProblemType.IDEMPOTENCY_MISMATCH, null);
    }
    return Response.fromResponse(first.toResponse()).header(REPLAYED, "true").build();
  }
}
