package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.World;

/** One-click links, as a person and as a mail scanner use them. */
final class Links {
  private static final Pattern FORM = Pattern.compile("<form[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

  private final World world;
  private final Narrator narrator;

  Links(World world, Narrator narrator) {
    this.world = world;
    this.narrator = narrator;
  }

  /** Opens every link of a letter three times, as scanners do. */
  void openLikeAScanner(Letter letter) {
    narrator.act("a mail scanner opens each link of the mail, three times");
    for (String link : letter.links()) {
      for (int i = 0; i < 3; i++) {
        assertThat(world.page("GET", link, null).status()).isEqualTo(200);
      }
    }
  }

  /** Opens a link and presses the button that it shows. */
  Answer press(String link) {
    narrator.act("a person opens the link and presses its button");
    Answer page = world.page("GET", link, null).expect(200);
    Matcher form = FORM.matcher(page.body());
    assertThat(form.find()).as("the page has a form: " + page.body()).isTrue();
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(form.group(1));
    while (hidden.find()) {
      body.append(body.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(hidden.group(1), UTF_8))
          .append('=')
          .append(URLEncoder.encode(hidden.group(2), UTF_8));
    }
    Matcher action = ACTION.matcher(form.group());
    String target =
        action.find() && !action.group(1).isEmpty()
            ? URI.create(link).resolve(action.group(1)).toString()
            : link;
    Answer answer = world.page("POST", target, body.toString());
    narrator.see("the page answers " + answer.status());
    return answer;
  }
}
