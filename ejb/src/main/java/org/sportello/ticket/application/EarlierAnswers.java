package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * Finds answers that were given before to somebody who asks something like it again (001-30). It
 * looks among the newest tickets of one person or one organisation, so that what is ranked stays
 * small.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EarlierAnswers {

  private static final int MOST = 3;

  /** The newest tickets among which is looked: what a firm asked years ago is no help now. */
  private static final int LOOKED_AT = 200;

  private static final String ANSWERED =
      """
      from (
        select t.id, t.reference, t.subject, t.resolution, t.solved_at
        from ticket t
        left join organization o on o.id = t.organization_id
        where t.resolution is not null and t.solved_at is not null
      """;

  private static final String NEWEST = " order by t.created_at desc, t.id desc limit " + LOOKED_AT;

  private static final String SELECT = "select t.reference, t.subject, t.resolution, t.solved_at ";

  private static final String ASKED =
      """
      with asked as (
        select cast(replace(cast(search_query(:words) as text), ' & ', ' | ') as tsquery) as words)
      """;

  private static final String SIMILAR =
      """
      ) t join ticket_search s on s.ticket_id = t.id cross join asked a
      where s.public_words @@ a.words order by ts_rank(s.public_words, a.words) desc, t.id desc
      """;

  private static final String LATEST = ") t order by t.solved_at desc";

  private TicketAccess access;
  private Queries queries;

  protected EarlierAnswers() {}

  @Inject
  public EarlierAnswers(TicketAccess access, Queries queries) {
    this.access = access;
    this.queries = queries;
  }

  /** An answer that was given. */
  public record EarlierAnswer(
      String reference, String subject, String resolution, Instant solvedAt) {}

  /**
   * At most three answers, the most similar first, or the latest where nothing is asked.
   *
   * @param words what is asked now, in any words, or null for the latest answers
   * @param requester whose tickets are looked at: a person's key, or null for those of the caller
   *     and, where the organisation is theirs to see, its
   */
  public List<EarlierAnswer> of(Caller caller, String words, Long requester) {
    boolean isAsked = words != null && !words.isBlank();
    Map<String, Object> parameters = new HashMap<>(TicketAccess.parameters(caller));
    parameters.put("words", words);
    parameters.put("requester", requester == null ? caller.personId() : requester);
    boolean isOwn = requester == null && caller.isRequesterSide();
    String sql =
        (isAsked ? ASKED + SELECT : SELECT)
            + ANSWERED
            + " and "
            + access.condition(caller)
            + (isOwn ? "" : " and t.requester_id = :requester")
            + NEWEST
            + (isAsked ? SIMILAR : LATEST)
            + " limit "
            + MOST;
    return queries.list(
        sql,
        parameters,
        row ->
            new EarlierAnswer(
                row.text("reference"),
                row.text("subject"),
                row.text("resolution"),
                row.instant("solved_at")));
  }
}
