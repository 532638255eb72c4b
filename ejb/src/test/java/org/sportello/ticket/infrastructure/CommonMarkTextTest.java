package org.sportello.ticket.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonMarkTextTest {

  private final CommonMarkText text = new CommonMarkText();

  @Test
  void shouldShowWhatTheToolbarWrites() {
    assertThat(text.html("**bold** _italic_ `code`"))
        .isEqualTo("<p><strong>bold</strong> <em>italic</em> <code>code</code></p>");
    assertThat(text.html("- one\n- two")).contains("<li>one</li>").startsWith("<ul>");
    assertThat(text.html("[here](https://a.test)"))
        .contains("<a href=\"https://a.test\"")
        .contains("nofollow")
        .contains(">here</a>");
    assertThat(text.html("```\na  b\n```")).contains("<pre><code>a  b\n</code></pre>");
  }

  @Test
  void shouldEndALineWhereItsWriterEndedIt() {
    assertThat(text.html("one\ntwo")).contains("one<br />").contains("two");
  }

  @Test
  void shouldCountOnWhereAListGoesOn() {
    assertThat(text.html("3. three\n4. four")).startsWith("<ol start=\"3\">");
  }

  @Test
  void shouldFindAddressesByThemselves() {
    assertThat(text.html("see https://a.test/x.")).contains("href=\"https://a.test/x\"");
  }

  @Test
  void shouldTakeForTextWhatIsNoMarkHere() {
    assertThat(text.html("# restart\n\n    top")).doesNotContain("<h1>").doesNotContain("<pre>");
    assertThat(text.html("<script>alert(1)</script>")).contains("&lt;script&gt;");
    assertThat(text.html("file_name_x 2 * 3 * 4")).isEqualTo("<p>file_name_x 2 * 3 * 4</p>");
  }

  @Test
  void shouldLeaveNoLinkThatRunsAScript() {
    assertThat(text.html("[here](javascript:alert(1))"))
        .contains("here")
        .doesNotContain("href")
        .doesNotContain("javascript");
  }
}
