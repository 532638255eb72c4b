package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** A folder of foreign messages: each becomes something, and none is lost. */
final class MailCorpus implements Scenario {
  private static final String OWN = "ear/src/test/resources/mail-corpus";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "mail-corpus";
  }

  @Override
  public String title() {
    return "[folder] of messages by SMTP: each is a ticket, on a ticket, or put aside with a reason";
  }

  @Override
  public void run(Narrator narrator, World world) {
    for (Path folder : folders(world)) {
      feed(narrator, world, folder);
    }
  }

  private static List<Path> folders(World world) {
    if (!world.arguments().isEmpty()) {
      return world.arguments().stream().map(Path::of).toList();
    }
    List<Path> folders = new ArrayList<>();
    folders.add(world.addresses().repository().resolve(OWN));
    Optional.ofNullable(System.getenv("SPORTELLO_MAIL_CORPUS"))
        .filter(named -> !named.isBlank())
        .map(Path::of)
        .ifPresent(folders::add);
    return folders;
  }

  private static void feed(Narrator narrator, World world, Path folder) {
    List<Path> files = messages(folder);
    assertThat(files).as("messages in " + folder).isNotEmpty();
    narrator.chapter(files.size() + " messages from " + folder);
    String mark = world.newWord();
    Map<String, Path> sent = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Path file : files) {
      String own = mark + "-" + sent.size();
      Optional<String> refusal = world.post().tryRaw("somebody@elsewhere.test", marked(file, own));
      if (refusal.isEmpty()) {
        sent.put(own, file);
      } else {
        narrator.see(file.getFileName() + " never came in, its sender was told: " + refusal.get());
        counts.merge("refused by the mail server at its door", 1, Integer::sum);
      }
    }
    narrator.act(sent.size() + " are sent through SMTP");
    List<String> lost = new ArrayList<>();
    awaitAll(world, mark);
    for (Map.Entry<String, Path> message : sent.entrySet()) {
      Optional<String> fate = fate(world, message.getKey(), message.getValue());
      fate.ifPresent(how -> counts.merge(how, 1, Integer::sum));
      if (fate.isEmpty()) {
        lost.add(message.getValue().toString());
      }
    }
    counts.forEach((how, number) -> narrator.see(number + " x " + how));
    assertThat(lost).as("messages of which nothing is known").isEmpty();
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(files.size());
    assertThat(
            world
                .database()
                .number(
                    "select count(*) from incoming_mail where state in ('quarantined', 'set-aside')"
                        + " and coalesce(reason, '') = ''"))
        .as("messages put aside without a reason")
        .isZero();
  }

  private static List<Path> messages(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As every mail server on the way does, a line is put before the message, here with a mark. */
  private static byte[] marked(Path file, String mark) {
    try {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      String line = "Received: from elsewhere.test by localhost with SMTP id " + mark + "\r\n";
      whole.write(line.getBytes(StandardCharsets.US_ASCII));
      whole.write(Files.readAllBytes(file));
      return whole.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void awaitAll(World world, String mark) {
    long[] seen = {-1, 0};
    Patience.untilTrue(
        "all messages to be decided on",
        PATIENCE,
        () -> {
          long open =
              world
                  .database()
                  .number("select count(*) from incoming_mail where state = 'received'");
          long all = world.database().number("select count(*) from incoming_mail");
          seen[1] = open == 0 && all == seen[0] ? seen[1] + 1 : 0;
          seen[0] = all;
          return seen[1] >= 40 && !mark.isEmpty();
        });
  }

  /** What became of a message: of this copy, or of an earlier one with the same Message-ID. */
  private static Optional<String> fate(World world, String mark, Path file) {
    String sql =
        "select state || coalesce(', ' || mail_class, '') from incoming_mail where "
            + "position(convert_to(? || E'\\r\\n', 'UTF8') in raw) > 0";
    List<String> own = world.database().column(sql, "with SMTP id " + mark);
    if (!own.isEmpty()) {
      return Optional.of(own.get(0));
    }
    String id = messageId(file);
    return id.isEmpty()
        ? Optional.empty()
        : world
            .database()
            .column("select 'known already' from incoming_mail where message_id like ?", id)
            .stream()
            .findFirst();
  }

  private static String messageId(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return java.util.regex.Pattern.compile("(?im)^Message-ID:\\s*<?([^>\\s]+)")
          .matcher(text)
          .results()
          .map(found -> "%" + found.group(1) + "%")
          .findFirst()
          .orElse("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
