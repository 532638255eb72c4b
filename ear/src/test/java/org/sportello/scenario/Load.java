package org.sportello.scenario;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;

/** People who open tickets and take them in charge, without a pause, until told to stop. */
final class Load implements AutoCloseable {
  private static final int PEOPLE = 4;

  /** What somebody waits who got no answer: they want the server back, not its processors. */
  private static final Duration BACK_OFF = Duration.ofMillis(100);

  private final Queue<String> opened = new ConcurrentLinkedQueue<>();
  private final Queue<String> taken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
  private final String word;

  /** Starts; every ticket's subject contains the word. */
  Load(String word, List<Desk> requesters, Desk technician) {
    this.word = word;
    for (int i = 0; i < PEOPLE; i++) {
      Desk requester = requesters.get(i % requesters.size());
      people.execute(() -> work(requester, technician));
    }
  }

  private void work(Desk requester, Desk technician) {
    while (running.get()) {
      try {
        once(requester, technician);
      } catch (UncheckedIOException | AssertionError down) {
        failures.incrementAndGet();
        LockSupport.parkNanos(BACK_OFF.toNanos());
      }
    }
  }

  private void once(Desk requester, Desk technician) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("subject", "Carico " + word)
            .add("description", "Il server è lento.")
            .build();
    String reference = expect(201, requester.post("/tickets", body)).json().getString("reference");
    opened.add(reference);
    expect(200, technician.tryTo("take", reference));
    taken.add(reference);
  }

  private Answer expect(int status, Answer answer) {
    if (answer.status() != status) {
      unexpected.add(answer);
    }
    return answer.expect(status);
  }

  /** Waits until so many tickets were acknowledged as taken. */
  void awaitTaken(int number) {
    Patience.untilTrue(
        number + " tickets under load", Duration.ofMinutes(2), () -> taken.size() >= number);
  }

  /** The tickets that were acknowledged as opened. */
  List<String> opened() {
    return new ArrayList<>(opened);
  }

  /** The tickets that were acknowledged as taken. */
  List<String> taken() {
    return new ArrayList<>(taken);
  }

  /** What was answered with another status than that of success. */
  List<Answer> unexpected() {
    return new ArrayList<>(unexpected);
  }

  int failures() {
    return failures.get();
  }

  @Override
  public void close() {
    stop();
  }

  /** Lets everybody finish what they are at. */
  void stop() {
    running.set(false);
    people.shutdown();
    try {
      if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
        throw new AssertionError("somebody waits for an answer that does not come");
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}
