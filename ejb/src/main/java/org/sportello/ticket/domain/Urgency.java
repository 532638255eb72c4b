package org.sportello.ticket.domain;

import java.util.regex.Pattern;
import org.sportello.platform.code.Coded;

/** How soon it hurts. */
public enum Urgency implements Coded {
  LOW("low"),
  NORMAL("normal"),
  HIGH("high");

  private static final Pattern CLAIM =
      Pattern.compile("\\b(urgente|urgent|urgentissimo)\\b", Pattern.CASE_INSENSITIVE);

  private final String code;

  Urgency(String code) {
    this.code = code;
  }

  /** What a subject claims, or null; it is noted and decides nothing (003-22). */
  public static Urgency claimedIn(String subject) {
    return CLAIM.matcher(subject).find() ? HIGH : null;
  }

  @Override
  public String code() {
    return code;
  }
}
