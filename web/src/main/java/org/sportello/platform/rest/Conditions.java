package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.sportello.platform.failure.StaleState;

/**
 * Insists that whoever replaces something has seen what it replaces (RFC 9110 section 13, RFC
 * 6585). The tag of a resource without a version of its own is the digest of what a GET shows.
 */
@ApplicationScoped
public class Conditions {
  @Inject JsonbConfiguration json;

  /**
   * Insists on the header.
   *
   * @throws ProblemException (428) when it is missing
   */
  public static void require(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag that a GET has shown.");
    }
  }

  /**
   * Insists that the caller has seen this state; that there is nothing yet is said by {@code
   * If-None-Match: *}.
   *
   * @param present what a GET shows now, or null when there is nothing yet
   * @return what is there now, to be replaced
   * @throws ProblemException (428) when the header is missing
   * @throws StaleState (412) when it names another state
   */
  public <T> T seen(String ifMatch, String ifNoneMatch, T present) {
    if (ifMatch == null && "*".equals(ifNoneMatch)) {
      if (present != null) {
        throw new StaleState("It exists already. Read it and send its ETag in If-Match.");
      }
      return null;
    }
    require(ifMatch);
    String wanted = present == null ? null : '"' + tag(present).getValue() + '"';
    boolean isSeen =
        Arrays.stream(ifMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") ? present != null : tag.equals(wanted));
    if (!isSeen) {
      throw new StaleState("If-Match does not name the present state. Read it again.");
    }
    return present;
  }

  /** The answer to a change: the state after it, under the tag that a GET would give it. */
  public Response changed(Object present) {
    return Response.ok(present).tag(tag(present)).build();
  }

  private EntityTag tag(Object present) {
    return EntityTags.of(json, present);
  }
}
