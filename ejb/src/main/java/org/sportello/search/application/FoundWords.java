package org.sportello.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.query.Queries;

/**
 * Shows where a search found its words: in a ticket's subject, and in the message that has most of
 * them (ts_headline). Texts come in pieces, never as markup: whoever shows them shows what was
 * written, as it was written.
 */
@ApplicationScoped
public class FoundWords {

  /** Control characters that no text has after they were taken out of it. */
  private static final char BEGIN = '\u0002';

  private static final char END = '\u0003';

  private static final String MARKS = "StartSel=\"" + BEGIN + "\", StopSel=\"" + END + "\", ";

  private static final String FOUND =
      """
      with asked as (select cast(replace(:words, '&', '|') as tsquery) as any_word)
      select t.id,
        ts_headline(l.words, translate(t.subject, :marks, ''), a.any_word, :whole) as subject,
        case when :messages then (select ts_headline(
            l.words, translate(left(m.body, 10000), :marks, ''), a.any_word, :part)
          from ticket_message m
          cross join lateral (select to_tsvector(l.words, left(m.body, 10000))) as v (said)
          where m.ticket_id = t.id and (m.visibility = 'public' or :internals)
            and v.said @@ a.any_word
          order by ts_rank(v.said, a.any_word) desc, m.id desc limit 1) end as excerpt
      from ticket t
      cross join asked a
      cross join lateral (select cast(case t.language when 'en' then 'sportello_en'
        else 'sportello_it' end as regconfig)) as l (words)
      where t.id = any (:tickets)
      """;

  private Queries queries;

  protected FoundWords() {}

  @Inject
  public FoundWords(Queries queries) {
    this.queries = queries;
  }

  /**
   * A piece of a text.
   *
   * @param found whether it is what was searched for
   */
  @Schema(name = "FoundPiece")
  public record Piece(
      String text, @Schema(description = "Whether it is what was searched for") boolean found) {}

  /**
   * Where the words are in one ticket.
   *
   * @param subject the whole subject
   * @param excerpt of a message; empty where no message has any of the words
   */
  @Schema(name = "Found", description = "Where the words are; the texts are plain")
  public record Found(
      @Schema(description = "The whole subject, in pieces") List<Piece> subject,
      @Schema(description = "Out of the message that has most of the words; else empty")
          List<Piece> excerpt) {}

  /**
   * Where the words are in each of these tickets.
   *
   * @param asked a text search query, or null where no words are looked for: then nothing is marked
   * @param withMessages whether the conversations are looked through as well
   * @param isInternal whether internal notes may be shown
   */
  public Map<Long, Found> in(
      Collection<Long> tickets, String asked, boolean withMessages, boolean isInternal) {
    if (asked == null || tickets.isEmpty()) {
      return Map.of();
    }
    Map<Long, Found> found = new HashMap<>();
    queries.list(
        FOUND,
        Map.of(
            "words",
            asked,
            "marks",
            "" + BEGIN + END,
            "whole",
            MARKS + "HighlightAll=true",
            "part",
            MARKS + "MaxFragments=2, MaxWords=18, MinWords=8, FragmentDelimiter=\" … \"",
            "messages",
            withMessages,
            "internals",
            isInternal,
            "tickets",
            tickets),
        row ->
            found.put(
                row.key("id"),
                new Found(pieces(row.text("subject")), pieces(row.text("excerpt")))));
    return found;
  }

  /** Takes a marked text apart. */
  static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (marked != null && at < marked.length()) {
      boolean isFound = marked.charAt(at) == BEGIN;
      int from = isFound ? at + 1 : at;
      int to = marked.indexOf(isFound ? END : BEGIN, from);
      int end = to < 0 ? marked.length() : to;
      if (end > from) {
        pieces.add(new Piece(marked.substring(from, end), isFound));
      }
      at = isFound ? end + 1 : end;
    }
    return pieces;
  }
}
