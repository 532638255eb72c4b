package org.sportello.mail.infrastructure;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * Makes a sender's HTML harmless: no script, no style that hides or covers, no form, and no image
 * or other content from elsewhere (an image stays only when it came with the mail).
 */
public final class HtmlCleaner {

  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING
          .and(Sanitizers.BLOCKS)
          .and(Sanitizers.TABLES)
          .and(
              new HtmlPolicyBuilder()
                  .allowElements("a", "hr", "pre", "code", "br", "span", "font", "ol")
                  .allowUrlProtocols("http", "https", "mailto", "tel")
                  .allowAttributes("href")
                  .onElements("a")
                  .allowAttributes("start")
                  .matching(Pattern.compile("[0-9]{1,4}"))
                  .onElements("ol")
                  .allowAttributes("dir", "lang")
                  .globally()
                  .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                  .toFactory())
          .and(
              new HtmlPolicyBuilder()
                  .allowElements("img")
                  .allowUrlProtocols("cid")
                  .allowAttributes("src")
                  .onElements("img")
                  .allowAttributes("alt", "width", "height")
                  .onElements("img")
                  .toFactory());

  private HtmlCleaner() {}

  /** The harmless part of the HTML. */
  public static String clean(String html) {
    return POLICY.sanitize(html.replace("\u0000", "")).strip();
  }

  /** The text of the HTML, one line a block, quotations marked with {@code >}. */
  public static String text(String html) {
    Document document = Jsoup.parse(html);
    document.select("script,style,head,title,template").remove();
    document.select("#divRplyFwdMsg").before("<p>----- Original Message -----</p>");
    StringBuilder out = new StringBuilder();
    document.body().traverse(new Lines(out));
    return PlainText.normalise(out.toString());
  }

  private static final class Lines implements NodeVisitor {

    private final StringBuilder out;
    private int quoteDepth;

    Lines(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text);
      } else if (node instanceof Element element) {
        if (isQuote(element)) {
          breakLine();
          quoteDepth++;
        } else if (element.normalName().equals("li")) {
          breakLine();
          write("- ");
        } else if (element.normalName().equals("td") && !atLineStart()) {
          out.append(' ');
        } else if (element.isBlock() && !element.normalName().equals("td")) {
          breakLine();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          out.append('\n');
        } else if (isQuote(element)) {
          breakLine();
          quoteDepth--;
        } else if (element.normalName().equals("p")) {
          breakLine();
          write("");
          out.append('\n');
        } else if (element.isBlock() && !element.normalName().equals("td")) {
          breakLine();
        }
      }
    }

    private void append(TextNode node) {
      String text = isPreformatted(node) ? node.getWholeText() : node.text();
      if (text.isBlank() && atLineStart()) {
        return;
      }
      write(atLineStart() ? text.stripLeading() : text);
    }

    private void write(String text) {
      if (atLineStart()) {
        out.append("> ".repeat(quoteDepth));
      }
      out.append(text);
    }

    private void breakLine() {
      if (!atLineStart()) {
        out.append('\n');
      }
    }

    private boolean atLineStart() {
      return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private static boolean isPreformatted(TextNode node) {
      Element parent = node.parent();
      return parent != null && parent.normalName().equals("pre");
    }

    private static boolean isQuote(Element element) {
      return element.normalName().equals("blockquote");
    }
  }
}
