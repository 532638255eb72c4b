package org.sportello.mail.domain;

import java.util.Map;
import org.sportello.platform.files.ForbiddenFiles;

/**
 * What the desk accepts of one mail.
 *
 * @param fileBytes the largest file
 * @param files the greatest number of files
 * @param textChars the longest text, in characters; more is cut off and stays in the raw mail
 * @param forbidden kinds of file that are not taken
 */
public record MailLimits(int fileBytes, int files, int textChars, ForbiddenFiles forbidden) {

  /** 25 MiB a file, 100 files, a million characters, no programs. */
  public static MailLimits standard() {
    return new MailLimits(25 * 1024 * 1024, 100, 1_000_000, ForbiddenFiles.of(Map.of()));
  }

  /** Whether a file of that name is not taken. */
  public boolean forbids(String fileName) {
    return forbidden.forbid(fileName);
  }
}
