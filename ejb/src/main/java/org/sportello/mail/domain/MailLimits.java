package org.sportello.mail.domain;

/**
 * What the desk accepts of one mail.
 *
 * @param fileBytes the largest file
 * @param files the greatest number of files
 * @param textChars the longest text, in characters; more is cut off and stays in the raw mail
 */
public record MailLimits(int fileBytes, int files, int textChars) {

  /** 25 MiB a file, 100 files, a million characters. */
  public static MailLimits standard() {
    return new MailLimits(25 * 1024 * 1024, 100, 1_000_000);
  }
}
