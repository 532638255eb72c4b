package org.sportello.privacy.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sportello.platform.query.Queries;

/** Takes out of the search what only an erased person has ever written. */
@ApplicationScoped
class SearchWords {
  private static final String USED =
      """
      select distinct found.lexeme from (
        select m.body as content from ticket_message m join ticket t on t.id = m.ticket_id
        where m.author_id = :person or t.requester_id = :person
        union all select t.subject from ticket t where t.requester_id = :person
        union all select p.name from person p where p.id = :person) said
      cross join lateral unnest(to_tsvector('sportello_plain', left(said.content, 20000)))
        as found(lexeme, positions, weights)
      """;
  private static final String OTHERS =
      """
      select distinct m.ticket_id from ticket_message m join ticket t on t.id = m.ticket_id
      where m.author_id = :person and t.requester_id <> :person
      """;
  private static final String OWN =
      "select t.id as ticket_id from ticket t where t.requester_id = :person";
  private static final String RENEW =
      "select renew_words(ticket) is null as renewed from unnest(:tickets) as ticket";

  /** A word stays while any ticket has it, a name while anybody has it. */
  private static final String FORGET =
      """
      delete from search_word w
      where w.word = any (:words)
        and not exists (
          select from ticket_search s
          where s.public_words @@ cast('''' || replace(w.word, '''', '''''') || '''' as tsquery)
            or s.all_words @@ cast('''' || replace(w.word, '''', '''''') || '''' as tsquery))
        and not (w.name and (
          exists (select from person p where to_tsvector('sportello_plain', p.name)
            @@ cast('''' || replace(w.word, '''', '''''') || '''' as tsquery))
          or exists (select from organization o where to_tsvector('sportello_plain', o.name)
            @@ cast('''' || replace(w.word, '''', '''''') || '''' as tsquery))
          or exists (select from product r where to_tsvector('sportello_plain', r.name)
            @@ cast('''' || replace(w.word, '''', '''''') || '''' as tsquery))))
      """;

  private Queries queries;

  protected SearchWords() {}

  @Inject
  SearchWords(Queries queries) {
    this.queries = queries;
  }

  /** The words that stand in what is about to be erased. */
  List<String> of(long person) {
    return queries.list(USED, Map.of("person", person), row -> row.text("lexeme"));
  }

  /** The tickets that the person wrote in, and their own. */
  List<Long> ticketsOf(long person) {
    List<Long> tickets =
        new ArrayList<>(
            queries.list(OTHERS, Map.of("person", person), row -> row.key("ticket_id")));
    tickets.addAll(queries.list(OWN, Map.of("person", person), row -> row.key("ticket_id")));
    return tickets;
  }

  /** Reads these tickets anew for the search. */
  void renew(List<Long> tickets) {
    if (!tickets.isEmpty()) {
      queries.list(RENEW, Map.of("tickets", tickets), row -> row.flag("renewed"));
    }
  }

  /** Forgets the words that nobody else has written. */
  void forget(List<String> words) {
    if (!words.isEmpty()) {
      queries.change(FORGET, Map.of("words", words));
    }
  }
}
