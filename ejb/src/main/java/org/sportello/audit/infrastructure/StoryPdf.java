package org.sportello.audit.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.sportello.audit.application.Story;
import org.sportello.audit.application.StoryDocument;
import org.sportello.audit.application.StoryView;
import org.sportello.platform.pdf.PdfTemplate;

/** Lays a story out as PDF/A-1b. */
@ApplicationScoped
public class StoryPdf implements StoryDocument {
  private final PdfTemplate template = new PdfTemplate("org/sportello/audit/story.xhtml");

  @Override
  public void write(Story story, String language, Instant at, OutputStream out) throws IOException {
    template.write(StoryView.of(story, language, at), out);
  }
}
