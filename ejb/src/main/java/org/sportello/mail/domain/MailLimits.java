package org.sportello.mail.domain;

import java.util.Locale;
import java.util.Set;

/**
 * What the desk accepts of one mail.
 *
 * @param fileBytes the largest file
 * @param files the greatest number of files
 * @param textChars the longest text, in characters; more is cut off and stays in the raw mail
 * @param forbidden endings of file names that are not taken, lower-cased and without the dot
 */
public record MailLimits(int fileBytes, int files, int textChars, Set<String> forbidden) {

  /** What a double click would run. */
  public static final String PROGRAMS =
      "bat,chm,cmd,com,cpl,exe,hta,jse,lnk,msi,msp,pif,reg,scf,scr,vbe,vbs,wsf,wsh";

  public MailLimits {
    forbidden = Set.copyOf(forbidden);
  }

  /** 25 MiB a file, 100 files, a million characters, no programs. */
  public static MailLimits standard() {
    return new MailLimits(25 * 1024 * 1024, 100, 1_000_000, Set.of(PROGRAMS.split(",", -1)));
  }

  /** Whether a file of that name is not taken. */
  public boolean forbids(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).replaceAll("[.\\s]+$", "");
    return forbidden.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
