package org.sportello.platform.engine;

import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the published steps of this build declare, by name. */
public final class StepLibrary {

  private StepLibrary() {}

  /** The declarations of all steps. */
  public static Map<String, Step> declarations() {
    Map<String, Step> declarations = new TreeMap<>();
    try {
      Path classes =
          Path.of(Step.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(name -> name.toString().endsWith("Step.class")).toList()) {
          Class<?> type = load(classes.relativize(file).toString());
          if (type.isAnnotationPresent(Step.class)) {
            declarations.put(
                type.getAnnotation(Named.class).value(), type.getAnnotation(Step.class));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return declarations;
  }

  private static Class<?> load(String file) throws ClassNotFoundException {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    return Class.forName(name, false, Step.class.getClassLoader());
  }
}
