package org.sportello.scenario;

import org.sportello.scenario.parts.World;

/** One thing that Sportello promises, shown from outside. */
public interface Scenario {

  /** The name by which it is run. */
  String name();

  /** What it shows, in a line. */
  String title();

  /** Shows it; throws an {@link AssertionError} where the promise is not kept. */
  void run(Narrator narrator, World world);
}
