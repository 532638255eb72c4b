package org.sportello.mail.application;

import java.util.Optional;
import org.sportello.mail.domain.WrittenTemplate;

/** The mails as process owners have written them. */
public interface MailTemplates {

  /**
   * A mail in force.
   *
   * @param version counts from 1
   * @param sha256 of its file, in hexadecimal
   */
  record InForce(WrittenTemplate template, int version, String sha256) {}

  /** The mail of that code that is in force now, whichever release its ticket runs on. */
  Optional<InForce> find(String code);
}
