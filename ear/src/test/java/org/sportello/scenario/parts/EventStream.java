package org.sportello.scenario.parts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Somebody who listens to the events of the API. */
public final class EventStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final InputStream body;

  /** One event as it came. */
  public record Heard(String id, String type, JsonObject data) {

    /** The ticket that it is about, or nothing. */
    public String ticket() {
      return data.getString("ticket", "");
    }
  }

  EventStream(URI address, String token, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + answer.statusCode());
      }
      body = answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
    Thread reader = new Thread(this::read, "events");
    reader.setDaemon(true);
    reader.start();
    await("the stream to begin", one -> one.type().startsWith("stream."));
  }

  private void read() {
    String id = null;
    String type = "message";
    StringBuilder data = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        } else if (line.isEmpty() && data.length() > 0) {
          try (JsonReader json = Json.createReader(new StringReader(data.toString()))) {
            heard.add(new Heard(id, type, json.readObject()));
          }
          type = "message";
          data.setLength(0);
        }
      }
    } catch (IOException hungUp) {
      // Either side may hang up at any time; nothing more is heard then.
      return;
    }
  }

  /** All that was heard so far. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** What was heard about this ticket so far. */
  public List<Heard> about(String reference) {
    return heard.stream().filter(one -> one.ticket().equals(reference)).toList();
  }

  /** The id to go on after. */
  public String lastEventId() {
    return heard.stream()
        .map(Heard::id)
        .filter(id -> id != null)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Waits until something is heard. */
  public Heard await(String what, Predicate<Heard> wanted) {
    return Patience.until(
        what,
        PATIENCE,
        () -> Optional.of(heard).flatMap(all -> all.stream().filter(wanted).findFirst()));
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
