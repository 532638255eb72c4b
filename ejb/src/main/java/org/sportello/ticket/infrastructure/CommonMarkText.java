package org.sportello.ticket.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sportello.mail.infrastructure.HtmlCleaner;
import org.sportello.ticket.application.MarkedText;

/**
 * CommonMark as far as an answer needs it: a line that begins with {@code #} or with blanks means
 * what it says, HTML is text, and a line ends where its writer ended it.
 */
@ApplicationScoped
public class CommonMarkText implements MarkedText {

  private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).softbreak("<br>\n").build();

  @Override
  public String html(String markdown) {
    return HtmlCleaner.clean(RENDERER.render(PARSER.parse(markdown)));
  }
}
