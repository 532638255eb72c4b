package org.sportello.platform.pdf;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lays a page's template out as PDF/A-1b, with the one font that PDFBox brings (Liberation Sans)
 * embedded; signs that it does not have are shown as #.
 */
public final class PdfTemplate {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final Mustache template;
  private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /** The template is a resource of the class path. */
  public PdfTemplate(String resource) {
    template = new ReadableTexts().compile(resource);
  }

  /** Writes the document with these facts; the stream stays open. */
  public void write(Object model, OutputStream out) throws IOException {
    StringWriter page = new StringWriter();
    template.execute(page, model).flush();
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_1_B);
    builder.useColorProfile(colors);
    builder.useFont(PdfTemplate::font, "Liberation Sans");
    builder.withHtmlContent(page.toString(), null);
    builder.toStream(document);
    builder.run();
    // PDF/A-1 knows no compressed tables of objects.
    try (PDDocument laidOut = Loader.loadPDF(document.toByteArray())) {
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      laidOut.save(saved, CompressParameters.NO_COMPRESSION);
      saved.writeTo(out);
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
              .filter(PdfTemplate::isXml)
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
