package org.sportello.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.application.ProvingLedger;
import org.sportello.ledger.application.ProvingLedger.Inclusion;
import org.sportello.ledger.application.TreeCache;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Draft.PersonalText;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.domain.MerkleProof;
import org.sportello.ledger.domain.SigningKey;
import org.sportello.ledger.infrastructure.SealedLedger;
import org.sportello.ledger.infrastructure.Writing;

/** What a third party finds out about a pack without the server. */
class PackVerificationTest {
  private static final Chain TICKET = Chain.ticket("SP-2026-000001");

  @TempDir Path folder;

  private SealedLedger ledger;

  @BeforeEach
  void ledgerOfTwoTickets() throws SQLException {
    LedgerDatabase.clear();
    ledger = new SealedLedger();
    Writing.chain(TICKET, 3);
    Writing.chain(Chain.ticket("SP-2026-000002"), 5);
    ledger.seal();
    Writing.oneTransaction()
        .append(TICKET, "mail.received", Facts.none().personal("subject", "Perché?", 7L))
        .commit();
    ledger.seal();
  }

  @Test
  void shouldAcceptThePackAsItWasGivenOut() throws IOException {
    Report report = verify(pack("SP-2026-000001"), ledger.publicKey());

    assertThat(report.findings()).isEmpty();
    assertThat(report.intact()).isTrue();
    assertThat(report.entries()).isEqualTo(4);
    assertThat(report.sealedEntries()).isEqualTo(4);
    assertThat(report.checkpoints()).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhenOneBitOfAnyFileIsFlipped() throws IOException {
    Map<String, byte[]> files = files(pack("SP-2026-000001"));
    assertThat(files).hasSize(5);
    for (String name : files.keySet()) {
      byte[] content = files.get(name);
      for (int place = 0; place < content.length; place += 1 + content.length / 12) {
        for (int bit = 0; bit < 8; bit++) {
          byte[] flipped = content.clone();
          flipped[place] ^= (byte) (1 << bit);
          Map<String, byte[]> changed = new LinkedHashMap<>(files);
          changed.put(name, flipped);
          assertThat(verify(zip(changed), ledger.publicKey()).intact())
              .as("%s, byte %d, bit %d", name, place, bit)
              .isFalse();
        }
      }
    }
  }

  @Test
  void shouldRefuseWhenAFileIsMissingOrAddedOrTheKeyIsAnother() throws IOException {
    byte[] pack = pack("SP-2026-000001");
    for (String name : files(pack).keySet()) {
      Map<String, byte[]> without = files(pack);
      without.remove(name);
      assertThat(verify(zip(without), ledger.publicKey()).intact()).as(name).isFalse();
    }
    Map<String, byte[]> more = files(pack);
    more.put("more.txt", new byte[] {'x'});
    assertThat(verify(zip(more), ledger.publicKey()).findings())
        .extracting(LedgerFinding::detail)
        .containsExactly("more.txt was added.");
    assertThat(verify(pack, SigningKey.generate().publicKey()).intact()).isFalse();
  }

  @Test
  void shouldRefuseAPackThatTellsOfAnotherTicket() throws IOException {
    assertThat(verify(pack("SP-2026-000002"), ledger.publicKey()).intact()).isFalse();
  }

  @Test
  void shouldProveThatOneCheckpointGoesOnFromTheOther() {
    var proof = new ProvingLedger(ledger.store(), new TreeCache()).consistency(1, 2);

    assertThat(
            MerkleProof.isConsistent(
                proof.from().checkpoint().treeSize(),
                proof.from().checkpoint().rootHash(),
                proof.to().checkpoint().treeSize(),
                proof.to().checkpoint().rootHash(),
                proof.path()))
        .isTrue();
  }

  private byte[] pack(String ticket) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvidenceFiles pack = new EvidenceFiles(out);
    pack.add("story.it.pdf", "The story, à la carte.");
    pack.add(EvidenceFiles.TRAIL, this::trail);
    Inclusion proof =
        new ProvingLedger(ledger.store(), new TreeCache()).newest(TICKET).orElseThrow();
    pack.proof(proof.leaf(), proof.path(), proof.checkpoint());
    JsonObjectBuilder texts = Json.createObjectBuilder();
    var all = Json.createArrayBuilder();
    Map<Long, List<PersonalText>> personal = ledger.store().personalTexts(TICKET, 1, 100);
    assertThat(personal).hasSize(1);
    personal.forEach(
        (sequence, ofEntry) ->
            ofEntry.forEach(
                text ->
                    all.add(
                        Json.createObjectBuilder()
                            .add("sequence", sequence)
                            .add("field", text.field())
                            .add("salt", text.commitment().salt())
                            .add("value", text.value()))));
    pack.add(EvidenceFiles.PERSONAL, texts.add("texts", all).build().toString());
    pack.end(ticket, Writing.AT, ledger.keys().current());
    return out.toByteArray();
  }

  private void trail(OutputStream file) {
    ExportWriter trail = new ExportWriter(file);
    trail.header(Writing.AT, List.of(ledger.publicKey()));
    ledger.store().read(snapshot -> snapshot.chain(TICKET, trail));
    trail.end();
  }

  private Report verify(byte[] pack, CheckpointKey key) throws IOException {
    Path file = Files.write(folder.resolve("pack.zip"), pack);
    assertThat(PackVerification.isPack(file)).isTrue();
    return PackVerification.of(file, List.of(key));
  }

  private static Map<String, byte[]> files(byte[] pack) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
