package org.sportello.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.mail.Mails;

class QuoteFoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signature|La stampante è ferma.",
        "outlook-reply-en|Works now, thanks.",
        "bottom-posted|It is 8.0."
      })
  void shouldShowOnlyWhatIsNew(String name, String visible) {
    FoldedText text = Mails.parsed(name).text();

    assertThat(text.visible()).isEqualTo(visible);
    assertThat(text.folded()).isNotEmpty();
  }

  @Test
  void shouldFoldTheHeaderBlockThatMailProgramsPutBeforeAQuotation() {
    FoldedText text = Mails.parsed("outlook-reply-it").text();

    assertThat(text.visible())
        .isEqualTo("Non è risolta, si è fermata di nuovo.\n\nCarla Cliente\nAlfa S.r.l.");
    assertThat(text.folded()).contains("Inviato:", "riteniamo risolta");
  }

  @Test
  void shouldLeaveAnswersBetweenQuotedLinesAsTheyAre() {
    FoldedText text = Mails.parsed("answers-between-quotes").text();

    assertThat(text.visible()).contains("> Quale versione?", "La 8.0", "Da ieri");
    assertThat(text.folded()).isEmpty();
  }

  @Test
  void shouldShowAMailThatOnlyQuotes() {
    assertThat(QuoteFolding.fold("> una riga\n> due righe").visible())
        .isEqualTo("> una riga\n> due righe");
  }

  @Test
  void shouldLoseNothing() {
    String text = "Uno\n\n> due\n> tre";
    FoldedText folded = QuoteFolding.fold(text);

    assertThat(folded.visible() + "\n\n" + folded.folded()).isEqualTo(text);
  }

  @Test
  void shouldFoldNothingOfAnEmptyText() {
    assertThat(QuoteFolding.fold("")).isEqualTo(new FoldedText("", ""));
  }
}
