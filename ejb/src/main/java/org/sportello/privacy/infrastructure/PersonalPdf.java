package org.sportello.privacy.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.sportello.platform.pdf.PdfTemplate;
import org.sportello.privacy.application.PersonalDocument;
import org.sportello.privacy.application.PersonalView;

/** Lays out as PDF/A-1b what is held about a person. */
@ApplicationScoped
public class PersonalPdf implements PersonalDocument {
  private final PdfTemplate template = new PdfTemplate("org/sportello/privacy/person.xhtml");

  @Override
  public void write(PersonalView view, OutputStream out) throws IOException {
    template.write(view, out);
  }
}
