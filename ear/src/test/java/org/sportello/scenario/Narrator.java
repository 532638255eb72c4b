package org.sportello.scenario;

import java.io.PrintStream;
import java.util.Locale;

/** Tells, step by step, what a scenario does and sees. */
public final class Narrator {
  private final PrintStream out;
  private final long start = System.nanoTime();

  public Narrator(PrintStream out) {
    this.out = out;
  }

  /** A new chapter. */
  public void chapter(String text) {
    out.println();
    out.println("== " + text);
  }

  /** What is done now. */
  public void act(String text) {
    line("->", text);
  }

  /** What was seen. */
  public void see(String text) {
    line("  ", text);
  }

  private void line(String sign, String text) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(String.format(Locale.ROOT, "%6.1fs %s %s", seconds, sign, text));
  }
}
