package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sportello.scenario.parts.Archive;
import org.sportello.scenario.parts.World;

/** The evidence of a ticket's story, as it was taken from the server. */
final class EvidencePack {
  private final byte[] pack;

  private EvidencePack(byte[] pack) {
    this.pack = pack;
  }

  /** Taken by an auditor, in Italian, from the page of a story. */
  static EvidencePack takenFrom(Page story) {
    try {
      return new EvidencePack(
          Files.readAllBytes(
              story
                  .waitForDownload(
                      () ->
                          story
                              .getByText(
                                  "Prendi le prove", new Page.GetByTextOptions().setExact(true))
                              .click())
                  .path()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Is accepted without the server, and refused after one flipped bit in any of its files. */
  void proves(Narrator narrator, World world, String reference) {
    OfflineVerifier offline = new OfflineVerifier(world, world.desk("auditor"));
    offline.keepKey();
    OfflineVerifier.Verdict untouched = offline.verify(pack);
    narrator.see("verify-ledger " + reference + ".zip: " + untouched.last());
    assertThat(untouched.isIntact()).as(untouched.words()).isTrue();
    Map<String, byte[]> files = Archive.files(pack);
    assertThat(files.keySet())
        .contains("story.it.pdf", "story.en.pdf", "story.json", "proof.json", "READ-ME.it.txt")
        .anyMatch(name -> name.startsWith("mails/out-"));
    for (String name : files.keySet()) {
      byte[] content = files.get(name).clone();
      content[content.length / 2] ^= 1;
      Map<String, byte[]> changed = new LinkedHashMap<>(files);
      changed.put(name, content);
      OfflineVerifier.Verdict verdict = offline.verify(Archive.of(changed));
      narrator.see("one bit of " + name + " flipped: " + verdict.words().lines().findFirst().get());
      assertThat(verdict.isIntact()).as(name).isFalse();
    }
  }

  /** The entries that it tells. */
  JsonArray entries() {
    String story = new String(Archive.files(pack).get("story.json"), UTF_8);
    return Json.createReader(new StringReader(story)).readObject().getJsonArray("items");
  }
}
