package org.sportello.mail.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notation in which owners write mails: paragraphs between blank lines, {@code - } before an
 * item of a list, {@code > } before what is quoted, and {@code [words](address)} for a link, which
 * on a line of its own is a button. It is turned into a text and into HTML before anything is
 * filled in, so that what people wrote into a ticket never counts as notation.
 */
public final class MailNotation {

  private static final Pattern TAG = Pattern.compile("\\{\\{([#^/])(\\w+)}}");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
  private static final Pattern LINK_IN_TEXT = Pattern.compile(LINK.pattern() + "(\\.$)?");
  private static final Pattern WHOLE_SECTION =
      Pattern.compile("(\\{\\{[#^](\\w+)}})((?:(?!\\{\\{/\\2}}).)*)(\\{\\{/\\2}})");
  private static final String BODY = "{{body}}";
  private static final String RICH_BODY =
      "{{#html}}{{{html}}}{{/html}}{{^html}}<p>{{body}}</p>{{/html}}\n";

  private final StringBuilder html = new StringBuilder();
  private final Deque<Boolean> sectionsInList = new ArrayDeque<>();
  private Block open = Block.NONE;

  private MailNotation() {}

  private enum Block {
    NONE(""),
    PARAGRAPH("</p>\n"),
    LIST("</ul>\n"),
    QUOTE("</blockquote>\n");

    private final String end;

    Block(String end) {
      this.end = end;
    }
  }

  /** The lines of a text; their ends are all alike. */
  public static List<String> lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
  }

  /** The template of the plain text. */
  public static String text(String notation) {
    StringBuilder text = new StringBuilder();
    for (String line : lines(notation)) {
      Matcher button = LINK.matcher(line.strip());
      if (button.matches()) {
        text.append(button.group(1)).append(":\n").append(button.group(2)).append("\n");
      } else {
        String said = line.startsWith("> ") ? line.substring(2) : line;
        text.append(LINK_IN_TEXT.matcher(said).replaceAll("$1: $2"));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The template of the HTML, without a page around it and without styles. */
  public static String html(String notation) {
    MailNotation made = new MailNotation();
    List<String> lines = lines(notation);
    for (int at = 0; at < lines.size(); at++) {
      made.line(lines.get(at).strip(), at + 1 < lines.size() ? lines.get(at + 1) : "");
    }
    made.close();
    return made.html.toString();
  }

  private void line(String line, String next) {
    Matcher tag = TAG.matcher(line);
    Matcher button = LINK.matcher(line);
    Matcher section = WHOLE_SECTION.matcher(line);
    if (line.isEmpty()) {
      close();
    } else if (tag.matches()) {
      tag(line, tag.group(1).equals("/"), next.startsWith("- "));
    } else if (button.matches()) {
      close();
      html.append("<p><a class=\"button\" href=\"")
          .append(escaped(button.group(2)))
          .append("\">")
          .append(escaped(button.group(1)))
          .append("</a></p>\n");
    } else if (line.startsWith("- ")) {
      begin(Block.LIST, "<ul>\n");
      html.append("<li>").append(inline(line.substring(2))).append("</li>\n");
    } else if (line.startsWith("> ")) {
      continued(Block.QUOTE, "<blockquote>", line.substring(2));
    } else if (line.equals(BODY)) {
      close();
      html.append(RICH_BODY);
    } else if (section.matches() && open != Block.PARAGRAPH) {
      close();
      html.append(section.group(1)).append("<p>").append(inline(section.group(3)));
      html.append("</p>").append(section.group(4)).append('\n');
    } else {
      continued(Block.PARAGRAPH, "<p>", line);
    }
  }

  /** A list stands around the section that repeats its items, not within it. */
  private void tag(String line, boolean isEnd, boolean itemFollows) {
    if (isEnd) {
      boolean isInList = !sectionsInList.isEmpty() && sectionsInList.pop();
      if (!isInList) {
        close();
      }
    } else if (itemFollows) {
      begin(Block.LIST, "<ul>\n");
      sectionsInList.push(true);
    } else {
      close();
      sectionsInList.push(false);
    }
    html.append(line).append('\n');
  }

  private void begin(Block block, String start) {
    if (open != block) {
      close();
      html.append(start);
      open = block;
    }
  }

  private void continued(Block block, String start, String line) {
    boolean goesOn = open == block;
    begin(block, start);
    html.append(goesOn ? "<br>\n" : "").append(inline(line));
  }

  private void close() {
    html.append(open.end);
    open = Block.NONE;
  }

  private static String inline(String line) {
    return LINK.matcher(escaped(line)).replaceAll("<a href=\"$2\">$1</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
