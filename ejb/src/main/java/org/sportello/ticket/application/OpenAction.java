package org.sportello.ticket.application;

import java.util.List;
import java.util.Set;
import org.sportello.platform.security.Role;

/**
 * One thing that a person may do now, because the running process waits for it.
 *
 * @param id the public id, such as {@code take}
 * @param name how it is called in both languages
 * @param roles who may do it
 * @param agentsOnly whether whoever does it becomes responsible and must therefore be an agent
 * @param sufficientLevel whether a member of staff needs at least the ticket's level for it
 * @param fields the form
 * @param source the diagram element that waits
 * @param handle the engine's own key of the wait, opaque to the domain
 */
public record OpenAction(
    String id,
    Label name,
    Set<Role> roles,
    boolean agentsOnly,
    boolean sufficientLevel,
    List<ActionField> fields,
    Source source,
    String handle) {

  /** A text in the two languages of the product. */
  public record Label(String it, String en) {}

  /**
   * One field of an action's form.
   *
   * @param type string, text, long, boolean, date, enum, person, file
   * @param options for an enum: the permitted values
   * @param defaultValue what the form starts with, or null
   */
  public record ActionField(
      String id,
      String type,
      Label label,
      boolean required,
      List<Option> options,
      String defaultValue) {}

  /** One choice of an enum field. */
  public record Option(String value, Label label) {}

  /** The diagram element that offers the action. */
  public record Source(String process, int version, String element) {}
}
