package org.sportello.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Turns what somebody types into a condition and a rank: a reference or a part of one, and words in
 * any of their forms in Italian and English, of which each must occur in the ticket's subject, its
 * conversation, or the names of its requester, organisation and product (PostgreSQL full text). A
 * word that occurs nowhere is taken for the most similar ones that do, and so is a misspelt name
 * (pg_trgm). What is asked of is one row a ticket with an index of its own.
 */
@ApplicationScoped
public class SearchQueries {

  private static final Pattern PART =
      Pattern.compile("(?:#|SP[- ]?)?(?:(\\d{4})[- ])?(\\d{3,12})", Pattern.CASE_INSENSITIVE);

  private static final String WORDS =
      """
      select cast(q.words as text) as words from search_query(:asked) as q (words)
      where q.words is not null
      """;

  private static final String WORDS_PARAMETER = "words";

  private static final String WORDS_ASKED = "cast(:words as tsquery)";

  private static final String TICKETS = "select t.id from ticket t where ";

  private static final String BY_WHOLE_REFERENCE = "t.reference = :wantedReference";

  private static final String BY_PART = "t.reference like :referencePart";

  private static final String REFERENCE_RANK =
      "case when t.reference not like :referencePart then 0"
          + " when ltrim(split_part(t.reference, '-', 3), '0') = :digits then 10 else 1 end";

  /** By the weights of names and of the subject; what only messages say ranks last. */
  private static final String WORD_RANK =
      "ts_rank('{0, 0, 0.4, 1.0}', s.words, " + WORDS_ASKED + ")";

  /** The condition on tickets of who sees all and filters by nothing. */
  private static final String ALL = "true";

  private Queries queries;

  protected SearchQueries() {}

  @Inject
  public SearchQueries(Queries queries) {
    this.queries = queries;
  }

  /**
   * What is looked for.
   *
   * @param finds a query of the keys of all that it finds
   * @param rank a number for a row {@code s} of {@code ticket_title} and, with a reference, its
   *     ticket {@code t}: the more, the better it answers
   * @param parameters that finds and rank name
   * @param words the condition on a row {@code s} of words, within a slice {@code b.slice} of all
   *     tickets; null where no words are looked for
   * @param reference the condition on a ticket's reference, which the rank then reads; or null
   * @param isInternal whether internal notes are searched as well
   */
  public record Search(
      String finds,
      String rank,
      Map<String, Object> parameters,
      String words,
      String reference,
      boolean isInternal) {

    /** The condition on alias {@code t}, a ticket. */
    public String condition() {
      return "t.id in (" + finds + ")";
    }

    /** The words looked for as a text search query, or null where there are none. */
    public String asked() {
      return (String) parameters.get(WORDS_PARAMETER);
    }

    /**
     * Keys of the newest finds among the tickets for which a condition on {@code t} and its
     * organisation {@code o} holds; where that is most of them, this is the quick way, however
     * frequent a word is.
     */
    public String newest(String where, int most) {
      List<String> ways = new ArrayList<>();
      if (words != null && where.equals(ALL)) {
        ways.add(
            "select n.id from search_newest("
                + WORDS_ASKED
                + ", "
                + isInternal
                + ", "
                + most
                + ") as n (id)");
      } else if (words != null) {
        ways.add(
            "(select n.id"
                + " from search_slices((select max(id) from ticket)) as b (slice)"
                + " cross join lateral (select t.id from ticket_search s"
                + " join ticket t on t.id = s.ticket_id"
                + " left join organization o on o.id = t.organization_id where "
                + words
                + " and "
                + where
                + " group by t.id order by t.id desc) n limit "
                + most
                + ")");
      }
      if (reference != null) {
        ways.add(
            "(select t.id from ticket t"
                + " left join organization o on o.id = t.organization_id where "
                + reference
                + " and "
                + where
                + " order by t.id desc limit "
                + most
                + ")");
      }
      return ways.isEmpty() ? TICKETS + "false" : String.join(" union ", ways);
    }
  }

  /**
   * Understands what is asked.
   *
   * @param asked anything that somebody types
   * @param isInternal whether internal notes are searched as well
   */
  public Search of(String asked, boolean isInternal) {
    String wanted = asked.replace('\u0000', ' ').strip();
    Optional<TicketNumber> number = TicketNumber.parse(wanted.toUpperCase(Locale.ROOT));
    if (number.isPresent()) {
      Map<String, Object> parameters = Map.of("wantedReference", number.get().toString());
      return new Search(
          TICKETS + BY_WHOLE_REFERENCE, "1", parameters, null, BY_WHOLE_REFERENCE, isInternal);
    }
    Map<String, Object> parameters = new TreeMap<>();
    List<String> ways = new ArrayList<>();
    String rank = "0";
    String slice = null;
    String words = words(wanted);
    if (words != null) {
      parameters.put(WORDS_PARAMETER, words);
      ways.add(
          "select s.ticket_id from ticket_search s where " + matches(literal(words), isInternal));
      slice = matches(WORDS_ASKED, isInternal) + " and " + matches("b.slice", isInternal);
      rank += " + " + WORD_RANK;
    }
    String reference = null;
    Matcher part = PART.matcher(wanted);
    if (part.matches()) {
      String year = part.group(1) == null ? "____" : part.group(1);
      parameters.put("referencePart", "SP-" + year + "-%" + part.group(2) + "%");
      parameters.put("digits", part.group(2).replaceFirst("^0+", ""));
      reference = BY_PART;
      ways.add(TICKETS + BY_PART);
      rank += " + " + REFERENCE_RANK;
    }
    String finds = ways.isEmpty() ? TICKETS + "false" : String.join(" union all ", ways);
    return new Search(finds, rank, parameters, slice, reference, isInternal);
  }

  /** In one condition on one table, which one index answers. */
  private static String matches(String query, boolean isInternal) {
    String read = isInternal ? "coalesce(s.all_words, s.public_words)" : "s.public_words";
    return read + " @@ " + query;
  }

  /**
   * Among the tickets of few the words stand in the statement and are no parameter of it: the best
   * way to the finds depends on how frequent they are, which the planner knows of words it sees.
   */
  private static String literal(String words) {
    return "cast('" + words.replace("'", "''") + "' as tsquery)";
  }

  /** What is asked as a text search query; null without words. */
  private String words(String asked) {
    return queries.list(WORDS, Map.of("asked", asked), row -> row.text("words")).stream()
        .findFirst()
        .orElse(null);
  }
}
