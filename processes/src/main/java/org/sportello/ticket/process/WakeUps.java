package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Finds tickets that nothing will ever wake up: open, and without a timer or another job of their
 * process that will run (003-18).
 */
@ApplicationScoped
public class WakeUps {

  private static final Logger LOG = Logger.getLogger(WakeUps.class);
  private static final int SHOWN = 20;

  private static final String FORGOTTEN =
      """
      select t.reference from ticket t
      where t.status <> 'closed'
        and not exists (
          select 1 from engine.act_ru_execution e
            join engine.act_ru_job j on j.process_instance_id_ = e.proc_inst_id_
          where e.business_key_ = t.reference and j.retries_ > 0 and j.suspension_state_ = 1)
      order by t.id
      """;

  @PersistenceContext private EntityManager entities;

  /** The references of forgotten tickets, the oldest first; there must be none. */
  public List<String> forgotten() {
    List<?> references = entities.createNativeQuery(FORGOTTEN, String.class).getResultList();
    return references.stream().map(Object::toString).toList();
  }

  /**
   * Looks for forgotten tickets and says so in the log.
   *
   * @return how many there are
   */
  public long check() {
    List<String> forgotten = forgotten();
    if (!forgotten.isEmpty()) {
      LOG.errorf(
          "SPO-1101 %d open tickets have no next wake-up, among them %s; look at their incidents",
          forgotten.size(), forgotten.subList(0, Math.min(SHOWN, forgotten.size())));
    }
    return forgotten.size();
  }
}
