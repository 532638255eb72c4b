package org.sportello.intervention.application;

import java.util.List;
import java.util.Optional;
import org.sportello.intervention.application.Standing.FailedJob;
import org.sportello.platform.code.Bilingual;

/** What the engine does when somebody lays hands on a process. */
public interface Intervening {

  /** Where the processes of that ticket are. */
  Standing standing(String reference);

  /** The newest steps that have failed for good, the newest first. */
  List<FailedJob> failures(int most);

  /**
   * The same with everything that the engine knows of it, so that it is known later what was meant.
   *
   * @return empty where there is no such place, job or target now
   */
  Optional<Wanted> found(Wanted wanted);

  /**
   * Does it, in the transaction in progress.
   *
   * @throws org.sportello.platform.failure.RuleViolated where that is not possible any more
   */
  void perform(Wanted wanted);

  /** Has the request lapse after a while, unless it is decided before. */
  void awaitDecision(long intervention);

  /** The request is decided. */
  void decided(long intervention);

  /** What an element is called. */
  Bilingual name(String process, int version, String element);
}
