package org.sportello.platform.acting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * The acting context of the current thread: actor, process element and request id, each in force
 * while the given work runs and restored afterwards, whatever happens.
 */
@ApplicationScoped
public class Acting {
  /** The name under which log patterns find the request's id. */
  public static final String REQUEST_ID_IN_LOG = "requestId";

  private static final Context NOBODY = new Context(Actor.system(), null, null);
  private static final ThreadLocal<Context> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

  private record Context(Actor actor, ProcessElement element, String requestId) {}

  /** Work with a result, which may fail with one kind of checked exception. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does the work. */
    T run() throws X;
  }

  /** Work without a result, which may fail with one kind of checked exception. */
  @FunctionalInterface
  public interface Task<X extends Exception> {
    /** Does the work. */
    void run() throws X;
  }

  /** Who acts now; the system itself where nobody has been named. */
  public Actor actor() {
    return CURRENT.get().actor();
  }

  /** The element that the engine executes now, empty outside the engine. */
  public Optional<ProcessElement> element() {
    return Optional.ofNullable(CURRENT.get().element());
  }

  /** The id that joins request, job, mail and log lines, empty where nobody has set one. */
  public Optional<String> requestId() {
    return Optional.ofNullable(CURRENT.get().requestId());
  }

  /** Does the work on behalf of that actor. */
  public <T, X extends Exception> T as(Actor actor, Work<T, X> work) throws X {
    Context now = CURRENT.get();
    return in(new Context(actor, now.element(), now.requestId()), work);
  }

  /** Does the work on behalf of that actor. */
  public <X extends Exception> void as(Actor actor, Task<X> task) throws X {
    as(actor, withoutResult(task));
  }

  /** Does the work as part of that element of a diagram; null leaves the engine again. */
  public <T, X extends Exception> T within(ProcessElement element, Work<T, X> work) throws X {
    Context now = CURRENT.get();
    return in(new Context(now.actor(), element, now.requestId()), work);
  }

  /** Does the work as part of that element of a diagram; null leaves the engine again. */
  public <X extends Exception> void within(ProcessElement element, Task<X> task) throws X {
    within(element, withoutResult(task));
  }

  /**
   * Does the work under that request id, which appears in every log line of this thread meanwhile.
   */
  public <T, X extends Exception> T request(String requestId, Work<T, X> work) throws X {
    Context now = CURRENT.get();
    Object logged = MDC.get(REQUEST_ID_IN_LOG);
    MDC.put(REQUEST_ID_IN_LOG, requestId);
    try {
      return in(new Context(now.actor(), now.element(), requestId), work);
    } finally {
      if (logged == null) {
        MDC.remove(REQUEST_ID_IN_LOG);
      } else {
        MDC.put(REQUEST_ID_IN_LOG, logged);
      }
    }
  }

  /**
   * Does the work under that request id, which appears in every log line of this thread meanwhile.
   */
  public <X extends Exception> void request(String requestId, Task<X> task) throws X {
    request(requestId, withoutResult(task));
  }

  private static <X extends Exception> Work<Void, X> withoutResult(Task<X> task) {
    return () -> {
      task.run();
      return null;
    };
  }

  private static <T, X extends Exception> T in(Context context, Work<T, X> work) throws X {
    Context before = CURRENT.get();
    CURRENT.set(context);
    try {
      return work.run();
    } finally {
      if (before.equals(NOBODY)) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
