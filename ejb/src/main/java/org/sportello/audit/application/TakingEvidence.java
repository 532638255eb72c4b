package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sportello.ledger.application.LedgerStore;
import org.sportello.ledger.application.ProvingLedger;
import org.sportello.ledger.application.ProvingLedger.Inclusion;
import org.sportello.ledger.application.SigningKeys;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Draft.PersonalText;
import org.sportello.ledger.verifier.EvidenceFiles;
import org.sportello.ledger.verifier.ExportWriter;
import org.sportello.mail.application.MailsAsKept;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Packs what proves a ticket's story for somebody who has no access to this server: documents to
 * read, data and proofs to check, the mails, and how to check it all.
 */
@Stateless
public class TakingEvidence {
  /** What is remembered of taking evidence. */
  static final String TAKEN = "evidence.taken";

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final List<String> LANGUAGES = List.of("it", "en");

  private ReadingStories stories;
  private Readings readings;
  private LedgerStore store;
  private ProvingLedger proving;
  private SigningKeys keys;
  private MailsAsKept mails;
  private StoryDocument document;
  private Clock clock;

  protected TakingEvidence() {}

  @Inject
  public TakingEvidence(
      ReadingStories stories,
      Readings readings,
      LedgerStore store,
      ProvingLedger proving,
      SigningKeys keys,
      MailsAsKept mails,
      StoryDocument document,
      Clock clock) {
    this.stories = stories;
    this.readings = readings;
    this.store = store;
    this.proving = proving;
    this.keys = keys;
    this.mails = mails;
    this.document = document;
    this.clock = clock;
  }

  /**
   * The story of which evidence is taken; that it is taken is put on the ledger.
   *
   * @throws org.sportello.platform.failure.NotFound when the ticket does not exist for the caller
   * @throws Forbidden when the caller is neither auditor nor administrator
   */
  public Story announce(Caller caller, TicketNumber number) {
    Story story = stories.told(caller, number);
    if (!caller.is(Role.AUDITOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Evidence is taken by auditors.");
    }
    readings.remember(caller, story.reference(), TAKEN, clock.instant());
    return story;
  }

  /** Writes the pack; to be called once it is announced, and that committed. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void writeTo(Story story, OutputStream out) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    TicketNumber number = TicketNumber.of(story.reference());
    Chain chain = Chain.ticket(story.reference());
    EvidenceFiles pack = new EvidenceFiles(out);
    for (String language : LANGUAGES) {
      pack.add("READ-ME." + language + ".txt", instructions(language, story.reference()));
      pack.add("story." + language + ".pdf", file -> document.write(story, language, at, file));
    }
    pack.add("story.json", JSON.toJson(story));
    pack.add(EvidenceFiles.TRAIL, file -> trail(chain, at, file));
    Optional<Inclusion> proof = proving.newest(chain);
    pack.proof(
        proof.map(Inclusion::leaf).orElse(null),
        proof.map(Inclusion::path).orElse(List.of()),
        proof.map(Inclusion::checkpoint).orElse(null));
    pack.add(EvidenceFiles.PERSONAL, personalTexts(chain));
    mails.of(number).forEach(mail -> pack.add("mails/" + mail.name(), mail.writing()::to));
    pack.add(
        "public-key.pem",
        keys.trusted().stream().map(CheckpointKey::pem).collect(Collectors.joining()));
    pack.end(story.reference(), at, keys.current());
  }

  private void trail(Chain chain, Instant at, OutputStream file) {
    ExportWriter trail = new ExportWriter(file);
    trail.header(at, keys.trusted());
    store.read(snapshot -> snapshot.chain(chain, trail));
    trail.end();
  }

  private String personalTexts(Chain chain) {
    Map<Long, List<PersonalText>> texts = store.personalTexts(chain, 1, Integer.MAX_VALUE);
    JsonArrayBuilder all = Json.createArrayBuilder();
    texts.forEach(
        (sequence, ofEntry) ->
            ofEntry.forEach(
                text ->
                    all.add(
                        Json.createObjectBuilder()
                            .add("sequence", sequence)
                            .add("field", text.field())
                            .add("salt", text.commitment().salt())
                            .add("value", text.value()))));
    return Json.createObjectBuilder().add("texts", all).build().toString();
  }

  private static String instructions(String language, String reference) {
    String name = "/org/sportello/audit/evidence_" + language + ".txt";
    try (InputStream text = TakingEvidence.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("{ticket}", reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
