package org.sportello.rehearsal.application;

import java.util.List;
import java.util.Map;

/** An engine of its own, in which nothing is real: no mail goes out and no data are changed. */
public interface Rehearsing {

  /**
   * Opens the engine, or waits for a turn.
   *
   * @param isLong whether many cases will be played; then short ones needn't wait for it
   * @throws RehearsalRefused when somebody else has it for too long
   */
  Stage open(boolean isLong);

  /**
   * The types of the fields of an action's form.
   *
   * @return by field id; empty when there is no such element any more
   */
  Map<String, String> fieldTypes(String process, int version, String element);

  /** An engine that is somebody's own until it is closed. */
  interface Stage extends AutoCloseable {

    /**
     * Puts up all diagrams and tables in force, some of them replaced perhaps.
     *
     * @param changed the files that replace others, or are added
     * @return what to name when cases are played on it
     * @throws RehearsalRefused when the engine can't read them
     */
    String putUp(List<byte[]> changed);

    /**
     * Plays a case.
     *
     * @param on what was put up
     * @param isStrict whether a form's field that is not as declared stops it; else it is replaced
     * @return what came of it; why, where it could not be played to its end
     */
    Trial play(String on, RehearsalCase wanted, boolean isStrict);

    /** Ends whatever is being played, from another thread. */
    void abandon();

    @Override
    void close();
  }
}
