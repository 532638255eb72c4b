package org.sportello.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.scenario.parts.World;

/** What {@code /metrics} shows at a moment. */
final class Figures {
  private static final Pattern LINE = Pattern.compile("^(\\w+)(\\{.*\\})? (\\S+)$");

  private final List<String> lines;

  private Figures(List<String> lines) {
    this.lines = lines;
  }

  static Figures of(World world) {
    String address = "http://localhost:" + world.addresses().management() + "/metrics";
    return new Figures(world.page("GET", address, null).expect(200).body().lines().toList());
  }

  /** All lines of figures of our own. */
  List<String> ours() {
    return lines.stream().filter(line -> line.startsWith("sportello_")).toList();
  }

  /** The value of a figure that has no labels of ours; it must be there. */
  double value(String name) {
    return lines.stream()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> line.group(1).equals(name))
        .mapToDouble(line -> Double.parseDouble(line.group(3)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not at /metrics"));
  }
}
