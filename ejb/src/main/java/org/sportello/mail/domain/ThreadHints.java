package org.sportello.mail.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.ticket.domain.TicketNumber;

/**
 * What a mail says about the conversation it belongs to, best evidence first.
 *
 * @param messageIds the mails that it answers, nearest first
 * @param tickets the references in its subject
 */
public record ThreadHints(List<String> messageIds, List<TicketNumber> tickets) {

  private static final int MOST = 50;
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![A-Za-z0-9])SP-\\d{4}-\\d{6,12}(?![0-9])", Pattern.CASE_INSENSITIVE);

  /** Reads the hints of a mail. */
  public static ThreadHints of(ParsedMail mail) {
    Set<String> ids = new LinkedHashSet<>(mail.inReplyTo());
    List<String> nearestFirst = new ArrayList<>(mail.references());
    Collections.reverse(nearestFirst);
    ids.addAll(nearestFirst);
    Set<TicketNumber> tickets = new LinkedHashSet<>();
    Matcher matcher = REFERENCE.matcher(mail.subject());
    while (matcher.find()) {
      TicketNumber.parse(matcher.group().toUpperCase(Locale.ROOT)).ifPresent(tickets::add);
    }
    return new ThreadHints(ids.stream().limit(MOST).toList(), List.copyOf(tickets));
  }
}
