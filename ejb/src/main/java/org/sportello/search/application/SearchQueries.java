package org.sportello.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Finds tickets by words in their references, subjects and messages, in Italian and English
 * (PostgreSQL full text). A word that occurs nowhere is taken for the most similar one that does
 * (pg_trgm).
 */
@ApplicationScoped
public class SearchQueries {

  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final int LONGEST_QUERY = 200;

  private static final String CORRECTED =
      """
      select coalesce(
        (select w.word from search_word w
          where length(given.word) >= 4
            and not exists (select 1 from search_word known where known.word = given.word)
            and w.word % given.word
          order by similarity(w.word, given.word) desc, w.word limit 1),
        given.word)
      from (select lower(unaccent(part)) as word, place
        from unnest(string_to_array(:words, ' ')) with ordinality as parts (part, place)) as given
      order by given.place
      """;

  @PersistenceContext private EntityManager entities;

  /**
   * Adds the condition that a ticket is found.
   *
   * @param isInternal whether internal notes are searched as well
   */
  public void add(
      String q, boolean isInternal, List<String> conditions, Map<String, Object> parameters) {
    String wanted = q.strip();
    if (TicketNumber.parse(wanted.toUpperCase(Locale.ROOT)).isPresent()) {
      conditions.add("t.reference = :wantedReference");
      parameters.put("wantedReference", wanted.toUpperCase(Locale.ROOT));
      return;
    }
    conditions.add(
        "t.id in (select f.id from ticket f where "
            + matches("f.search")
            + " union select m.ticket_id from ticket_message m where "
            + matches("m.search")
            + (isInternal ? ")" : " and m.visibility = 'public')"));
    parameters.put("searched", corrected(wanted));
  }

  private static String matches(String column) {
    return column
        + " @@ (plainto_tsquery('sportello_it', :searched)"
        + " || plainto_tsquery('sportello_en', :searched)"
        + " || plainto_tsquery('sportello_plain', :searched))";
  }

  private String corrected(String q) {
    String words =
        WORD.matcher(q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q)
            .replaceAll(" ")
            .strip();
    List<?> corrected =
        entities
            .createNativeQuery(CORRECTED, String.class)
            .setParameter("words", words)
            .getResultList();
    return String.join(" ", corrected.stream().map(Object::toString).toList());
  }
}
