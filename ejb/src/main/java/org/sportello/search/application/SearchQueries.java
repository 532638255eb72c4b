package org.sportello.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String WORDS = "select cast(search_query(:asked) as text)";

  private static final String BY_WORDS =
      "select s.ticket_id from ticket_search s where s.public_words @@ ";

  /** In one condition on one table, which the planner may answer from either side. */
  private static final String BY_NOTES = " or s.all_words @@ ";

  private static final String BY_REFERENCE =
      "select r.id from ticket r where r.reference like :referencePart";

  private static final String REFERENCE_RANK =
      "case when t.reference not like :referencePart then 0"
          + " when ltrim(split_part(t.reference, '-', 3), '0') = :digits then 10 else 1 end";

  @PersistenceContext private EntityManager entities;

  protected SearchQueries() {}

  /** Outside the server. */
  public SearchQueries(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What is looked for.
   *
   * @param condition on alias {@code t}, a ticket
   * @param rank a number for alias {@code t}: the more, the better it answers
   * @param parameters that condition and rank name
   */
  public record Search(String condition, String rank, Map<String, Object> parameters) {}

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
      return new Search(
          "t.reference = :wantedReference",
          "1",
          Map.of("wantedReference", number.get().toString()));
    }
    Map<String, Object> parameters = new TreeMap<>();
    String condition = "";
    String rank = "0";
    String words = words(wanted);
    if (words != null) {
      String query = literal(words);
      condition = BY_WORDS + query + (isInternal ? BY_NOTES + query : "");
      rank +=
          " + "
              + wordRank(
                  isInternal ? "coalesce(s.all_words, s.public_words)" : "s.public_words", query);
    }
    Matcher part = PART.matcher(wanted);
    if (part.matches()) {
      String year = part.group(1) == null ? "____" : part.group(1);
      parameters.put("referencePart", "SP-" + year + "-%" + part.group(2) + "%");
      parameters.put("digits", part.group(2).replaceFirst("^0+", ""));
      condition += (condition.isEmpty() ? "" : " union all ") + BY_REFERENCE;
      rank += " + " + REFERENCE_RANK;
    }
    return new Search(
        condition.isEmpty() ? "false" : "t.id in (" + condition + ")", rank, parameters);
  }

  /** By the weights of messages, of nothing, of names, of the subject. */
  private static String wordRank(String vector, String query) {
    return "(select max(ts_rank('{0.1, 0.2, 0.4, 1.0}', "
        + vector
        + ", "
        + query
        + ")) from ticket_search s where s.ticket_id = t.id)";
  }

  /**
   * The words stand in the statement and are no parameter of it, because the best way to the finds
   * depends on how frequent they are, which the planner knows of words that it sees.
   */
  private static String literal(String words) {
    return "cast('" + words.replace("'", "''") + "' as tsquery)";
  }

  private String words(String asked) {
    return (String)
        entities
            .createNativeQuery(WORDS, String.class)
            .setParameter("asked", asked)
            .getSingleResult();
  }
}
