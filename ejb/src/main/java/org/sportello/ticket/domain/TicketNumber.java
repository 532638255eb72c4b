package org.sportello.ticket.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that people quote: {@code SP-<year>-<six digits or more>}. Its digits are the ticket's
 * key.
 *
 * @param year the year in which the ticket was opened
 * @param id the ticket's key
 */
public record TicketNumber(int year, long id) {

  private static final Pattern FORM = Pattern.compile("SP-(\\d{4})-(\\d{6,12})");

  public TicketNumber {
    if (year < 2000 || year > 9999 || id < 1) {
      throw new IllegalArgumentException("not a ticket number: " + year + ", " + id);
    }
  }

  /** Reads a reference, or nothing when the text is not one. */
  public static Optional<TicketNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(matcher.group(2));
    int year = Integer.parseInt(matcher.group(1));
    if (id < 1 || year < 2000) {
      return Optional.empty();
    }
    TicketNumber number = new TicketNumber(year, id);
    return number.toString().equals(text) ? Optional.of(number) : Optional.empty();
  }

  /**
   * Reads a reference that must be one.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static TicketNumber of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a ticket number: " + text));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "SP-%04d-%06d", year, id);
  }
}
