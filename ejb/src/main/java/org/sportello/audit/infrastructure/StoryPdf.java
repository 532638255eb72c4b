package org.sportello.audit.infrastructure;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sportello.audit.application.Story;
import org.sportello.audit.application.StoryDocument;
import org.sportello.audit.application.StoryView;

/**
 * Lays a story out as PDF/A-1b, with the one font that PDFBox brings (Liberation Sans) embedded;
 * signs that it does not have are shown as #.
 */
@ApplicationScoped
public class StoryPdf implements StoryDocument {
  private static final String TEMPLATE = "org/sportello/audit/story.xhtml";
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final Mustache template = new ReadableTexts().compile(TEMPLATE);
  private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  @Override
  public void write(Story story, String language, Instant at, OutputStream out) throws IOException {
    StringWriter page = new StringWriter();
    template.execute(page, StoryView.of(story, language, at)).flush();
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_1_B);
    builder.useColorProfile(colors);
    builder.useFont(StoryPdf::font, "Liberation Sans");
    builder.withHtmlContent(page.toString(), null);
    builder.toStream(document);
    builder.run();
    // PDF/A-1 knows no compressed tables of objects.
    try (PDDocument laidOut = Loader.loadPDF(document.toByteArray())) {
      laidOut.save(out, CompressParameters.NO_COMPRESSION);
    }
  }

  private static InputStream font() {
    return PDDocument.class.getResourceAsStream(FONT);
  }

  /** Writes texts without the signs that XML can't hold. */
  private static final class ReadableTexts extends DefaultMustacheFactory {
    @Override
    public void encode(String value, Writer writer) {
      super.encode(
          value
              .codePoints()
              .filter(StoryPdf::isXml)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString(),
          writer);
    }
  }

  private static boolean isXml(int point) {
    return point >= ' '
        ? point < 0xD800 || (point > 0xDFFF && point < 0xFFFE) || point > 0xFFFF
        : point == '\n' || point == '\t' || point == '\r';
  }
}
