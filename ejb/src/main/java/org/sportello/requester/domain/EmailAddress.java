package org.sportello.requester.domain;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** An address of a person, in lower case; one of them is preferred. */
@Embeddable
public class EmailAddress {

  private String address;
  private boolean preferred;

  protected EmailAddress() {}

  static EmailAddress preferred(String address) {
    EmailAddress email = new EmailAddress();
    email.address = address;
    email.preferred = true;
    return email;
  }

  public String address() {
    return address;
  }

  public boolean isPreferred() {
    return preferred;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress that && Objects.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(address);
  }
}
