package org.sportello.privacy.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * Puts together all that is held about a person (GDPR, article 15), as a zip: to read (PDF), to
 * take elsewhere (JSON, article 20), their files and their mails as they came. Item by item,
 * however many there are; the document to read shows at most a thousand of each kind.
 */
@Stateless
public class TakingPersonalData {
  private static final int MOST_SHOWN = 1000;
  private static final String PARTS =
      """
      select a.id, a.file_name as name, c.part, c.content
      from ticket_attachment a join ticket t on t.id = a.ticket_id
      join ticket_attachment_part c on c.attachment_id = a.id
      where a.uploaded_by_id = :person or t.requester_id = :person order by a.id, c.part
      """;
  private static final String MAILS =
      """
      select m.id, 'mail.eml' as name, 0 as part, m.raw as content
      from incoming_mail m left join ticket t on t.id = m.ticket_id
      where t.requester_id = :person
        or m.sender in (select e.address from person_email e where e.person_id = :person)
      order by m.id
      """;

  private PersonalData people;
  private PersonalDocument document;
  private Queries queries;
  private Ledger ledger;
  private Clock clock;

  protected TakingPersonalData() {}

  @Inject
  public TakingPersonalData(
      PersonalData people, PersonalDocument document, Queries queries, Ledger ledger, Clock clock) {
    this.people = people;
    this.document = document;
    this.queries = queries;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Records that the caller takes it; to be called, and committed, before {@link #writeTo}. */
  public void announce(Caller caller, long person) {
    people.requireReader(caller, person);
    people.acting(
        caller,
        () ->
            ledger.append(
                PersonalData.chain(person),
                "person.dataTaken",
                Facts.none().put("person", person)));
  }

  /** Writes the zip to the stream, which stays open. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void writeTo(Caller caller, long person, String language, OutputStream out)
      throws IOException {
    people.requireReader(caller, person);
    Instant now = clock.instant();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    PersonalView view = new PersonalView(person, language, now);
    zip.putNextEntry(new ZipEntry("data.json"));
    json(person, now, view, zip);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("data.pdf"));
    document.write(view, zip);
    zip.closeEntry();
    files("files/", PARTS, person, zip);
    files("mails/", MAILS, person, zip);
    zip.finish();
  }

  private void json(long person, Instant now, PersonalView view, OutputStream out) {
    print(out, "{\"person\":" + person + ",\"at\":\"" + now + '"');
    for (PersonalPlace place : PersonalPlace.values()) {
      print(out, ",\n\"" + place.code() + "\":[");
      long[] items = new long[1];
      queries.stream(
          "select cast(to_jsonb(item) as text) as item from (" + place.reading() + ") item",
          Map.of("person", person),
          row -> {
            String item = row.text("item");
            print(out, (items[0] == 0 ? "\n" : ",\n") + item);
            if (items[0] < MOST_SHOWN) {
              view.add(place.code(), CanonicalJson.parse(item));
            }
            items[0]++;
          });
      view.count(place.code(), items[0]);
      print(out, "]");
    }
    print(out, "}\n");
  }

  private void files(String folder, String sql, long person, ZipOutputStream zip) {
    long[] open = {-1};
    queries.stream(
        sql,
        Map.of("person", person),
        row -> {
          try (InputStream content = row.stream("content")) {
            if (open[0] != row.key("id")) {
              open[0] = row.key("id");
              zip.putNextEntry(new ZipEntry(folder + open[0] + "-" + plain(row.text("name"))));
            }
            content.transferTo(zip);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

  private static void print(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
