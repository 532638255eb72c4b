package org.sportello.ticket.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.ProblemException;
import org.sportello.ticket.domain.TicketNumber;

/** Reads what points at a ticket and at a version of it. */
public final class References {
  private References() {}

  /**
   * The ticket's number.
   *
   * @throws NotFound when the text is not one
   */
  public static TicketNumber number(String reference) {
    return TicketNumber.parse(reference)
        .orElseThrow(() -> new NotFound("There is no ticket " + reference + "."));
  }

  /** The entity tag of a ticket at this version. */
  public static EntityTag tag(int version) {
    return new EntityTag("v" + version);
  }

  /**
   * The version that an {@code If-Match} insists on, or null when it does not matter.
   *
   * @throws StaleState when it names no version of a ticket
   */
  public static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return null;
    }
    return List.of(ifMatch.split(",")).stream()
        .map(String::strip)
        .map(References::versionOf)
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new StaleState("If-Match names no version that this resource has had."));
  }

  /**
   * The version that an {@code If-Match} insists on, or null for {@code *}.
   *
   * @throws ProblemException when there is no such header, so that nobody's change is lost unseen
   */
  public static Integer requiredVersion(String ifMatch) {
    Conditions.require(ifMatch);
    return version(ifMatch);
  }

  /** What is answered when a part of a ticket is asked for that does not exist for the caller. */
  public static NotFound nothing(String what, long id) {
    return new NotFound("There is no " + what + " " + id + " on this ticket.");
  }

  private static Optional<Integer> versionOf(String tag) {
    return tag.matches("\"v[0-9]{1,9}\"")
        ? Optional.of(Integer.valueOf(tag.substring(2, tag.length() - 1)))
        : Optional.empty();
  }
}
