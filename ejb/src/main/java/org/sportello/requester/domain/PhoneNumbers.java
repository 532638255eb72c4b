package org.sportello.requester.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Reads telephone numbers as people write them. */
public final class PhoneNumbers {
  private static final String COUNTRY = "IT";

  private PhoneNumbers() {}

  /** The number in the form of E.164, Italian when it names no country; nothing when it is none. */
  public static Optional<String> e164(String written) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return Optional.of(numbers.format(numbers.parse(written, COUNTRY), PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
