package org.sportello.export.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  @Test
  void shouldQuoteWhatWouldBreakARow() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Csv.write(
        List.of("Città", "Nota"),
        rows -> {
          rows.take(List.of("Fano, PU", "Detto \"il mare\"\ndi sera"));
          rows.take(Arrays.asList(null, ""));
        },
        out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("Città,Nota\r\n\"Fano, PU\",\"Detto \"\"il mare\"\"\ndi sera\"\r\n,\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=HYPERLINK(\"http://x\")|'=HYPERLINK(\"http://x\")",
        "+39 0721|'+39 0721",
        "-2+3|'-2+3",
        "@SUM(A1)|'@SUM(A1)",
        "-12.5|-12.5",
        "Fano|Fano"
      })
  void shouldDisarmWhatASpreadsheetWouldRun(String cell, String written) {
    assertThat(Csv.harmless(cell)).isEqualTo(written);
  }
}
