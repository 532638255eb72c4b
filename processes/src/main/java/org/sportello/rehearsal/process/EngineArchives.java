package org.sportello.rehearsal.process;

import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.camunda.bpm.engine.ProcessEngine;
import org.jboss.logging.Logger;
import org.sportello.platform.failure.InvalidInput;

/**
 * The archives that the engine of rehearsals needs, taken from where this server itself has them:
 * the application's own, wherever the server keeps them, and the few that come with the server.
 */
final class EngineArchives {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** The application's libraries that an engine in memory uses. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "/(org\\.camunda|camunda|org\\.mybatis|com\\.fasterxml\\.uuid|joda|com\\.h2)[^/]*\\.jar");

  private EngineArchives() {}

  /**
   * Copies what has to be copied.
   *
   * @param into an empty folder
   * @return a class path
   */
  static String classPath(Path into) throws IOException {
    Set<String> entries = new LinkedHashSet<>();
    for (URL archive : archives()) {
      entries.add(onDisk(archive, into, entries.size()));
    }
    return entries.stream().collect(Collectors.joining(File.pathSeparator));
  }

  private static List<URL> archives() throws IOException {
    List<URL> found = new ArrayList<>();
    found.add(home(EngineArchives.class));
    found.add(home(InvalidInput.class));
    for (URL manifest :
        Collections.list(ProcessEngine.class.getClassLoader().getResources(MANIFEST))) {
      String address = manifest.toString();
      String archive = address.substring(0, address.length() - MANIFEST.length());
      if (NEEDED.matcher(archive).find()) {
        found.add(new URL(archive));
      }
    }
    found.add(homeWithoutManifest("org.camunda.feel.valuemapper.ValueMapper"));
    found.add(home(Json.class));
    found.add(home(JsonProvider.provider().getClass()));
    found.add(home(Logger.class));
    found.add(home(org.slf4j.Logger.class));
    return found;
  }

  private static URL homeWithoutManifest(String type) throws IOException {
    try {
      return home(ProcessEngine.class.getClassLoader().loadClass(type));
    } catch (ClassNotFoundException e) {
      throw new IOException("the engine's expressions have no archive", e);
    }
  }

  private static URL home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** A file or folder that is there already is used as it is; anything else is copied. */
  private static String onDisk(URL archive, Path into, int number) throws IOException {
    String address = archive.toString();
    if (address.startsWith("jar:file:")) {
      address = address.substring("jar:".length(), address.indexOf("!/"));
    }
    if (address.startsWith("file:")) {
      return Path.of(java.net.URI.create(address)).toString();
    }
    Path copy = into.resolve(number + ".jar");
    URLConnection connection = archive.openConnection();
    connection.setUseCaches(false);
    try (InputStream content = connection.getInputStream()) {
      if (content instanceof JarInputStream entries) {
        pack(entries, copy);
      } else {
        Files.copy(content, copy);
      }
    }
    return copy.toString();
  }

  /** The server has unpacked its archives, and hands them over entry by entry. */
  private static void pack(JarInputStream entries, Path copy) throws IOException {
    Set<String> names = new HashSet<>();
    try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(copy))) {
      packed.setLevel(Deflater.NO_COMPRESSION);
      for (JarEntry entry = entries.getNextJarEntry();
          entry != null;
          entry = entries.getNextJarEntry()) {
        if (!entry.isDirectory() && names.add(entry.getName())) {
          packed.putNextEntry(new JarEntry(entry.getName()));
          entries.transferTo(packed);
          packed.closeEntry();
        }
      }
    }
  }
}
