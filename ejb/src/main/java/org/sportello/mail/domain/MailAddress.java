package org.sportello.mail.domain;

import java.util.Locale;

/**
 * Who sends or receives a mail.
 *
 * @param name the display name, empty when there is none
 * @param address the address, lower-cased
 */
public record MailAddress(String name, String address) {

  public MailAddress {
    name = name == null ? "" : name.strip();
    address = address.strip().toLowerCase(Locale.ROOT);
  }

  /** What stands before the last {@code @}. */
  public String localPart() {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  /** The name if there is one, else the address. */
  public String display() {
    return name.isEmpty() ? address : name;
  }
}
