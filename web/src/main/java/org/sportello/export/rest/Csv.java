package org.sportello.export.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lists as CSV (RFC 4180, UTF-8), written row by row. What a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
public final class Csv {
  /** The media type. */
  public static final String TYPE = "text/csv";

  private static final String BEGINS_FORMULA = "=+-@\t\r";

  private Csv() {}

  /** Takes a row. */
  @FunctionalInterface
  public interface Rows {
    /** Its cells; null where there is nothing. */
    void take(List<String> cells);
  }

  /** Hands over all rows. */
  @FunctionalInterface
  public interface Source {
    /** One after another. */
    void each(Rows rows);
  }

  /** An answer that is taken away as a file of that name, streamed. */
  public static Response answer(String name, List<String> columns, Source source) {
    StreamingOutput content = out -> write(columns, source, out);
    return Response.ok(content, TYPE + ";charset=UTF-8;header=present")
        .header("Content-Disposition", "attachment; filename=" + name + ".csv")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Writes the list; the stream stays open. */
  static void write(List<String> columns, Source source, OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    print(printer, columns);
    try {
      source.each(cells -> print(printer, cells));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    printer.flush();
  }

  private static void print(CSVPrinter printer, List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(Csv::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell so that no spreadsheet runs it; a number stays a number. */
  static String harmless(String cell) {
    if (cell == null || cell.isEmpty() || BEGINS_FORMULA.indexOf(cell.charAt(0)) < 0) {
      return cell;
    }
    return cell.matches("[+-]?[0-9]+([.,][0-9]+)?") ? cell : "'" + cell;
  }
}
