package org.sportello.platform.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Kinds of file that are not taken, because opening one could do harm.
 *
 * @param endings of file names, lower-cased and without the dot, in the order of the alphabet
 */
public record ForbiddenFiles(Set<String> endings) {

  /** The variable that names them, separated by commas. */
  public static final String VARIABLE = "SPORTELLO_FORBIDDEN_FILES";

  /** What a double click would run. */
  private static final String PROGRAMS =
      "bat,chm,cmd,com,cpl,exe,hta,jse,lnk,msi,msp,pif,reg,scf,scr,vbe,vbs,wsf,wsh";

  public ForbiddenFiles {
    endings = new TreeSet<>(endings);
  }

  /** Those that an environment names; programs, where it names none. */
  public static ForbiddenFiles of(Map<String, String> environment) {
    return new ForbiddenFiles(
        Arrays.stream(environment.getOrDefault(VARIABLE, PROGRAMS).split(",", -1))
            .map(ending -> ending.strip().toLowerCase(Locale.ROOT))
            .filter(ending -> !ending.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Whether a file of that name is not taken. */
  public boolean forbid(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).replaceAll("[.\\s]+$", "");
    return endings.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
