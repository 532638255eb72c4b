package org.sportello.audit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sportello.audit.application.Story;
import org.sportello.audit.application.Story.Told;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry.TrailActor;

/** The document of a story is one that archives take. */
class StoryPdfTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir Path folder;

  @Test
  void shouldBePdfAAndHoldTheWordsWhateverTheyAre() throws IOException {
    Path file = folder.resolve("story.pdf");
    Told told =
        new Told(
            1,
            AT,
            "ticket.opened",
            "ticket",
            new TrailActor("person", "7", "Ada <b>Rossi</b> & C."),
            new DiagramLabel("È stato aperto \u0007 😀 日本", "It was opened"),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            JsonValue.EMPTY_JSON_OBJECT,
            "ab".repeat(32));
    Story story = new Story("SP-2026-000001", "Perché?", true, List.of(told), List.of(), List.of());
    try (OutputStream out = Files.newOutputStream(file)) {
      new StoryPdf().write(story, "it", AT, out);
    }

    ValidationResult result = PreflightParser.validate(file.toFile());

    assertThat(result.getErrorsList())
        .extracting(error -> error.getErrorCode() + " " + error.getDetails())
        .isEmpty();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Storia del ticket SP-2026-000001", "È stato aperto", "Ada <b>Rossi</b> & C.");
    }
  }
}
