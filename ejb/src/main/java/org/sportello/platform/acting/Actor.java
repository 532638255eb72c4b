package org.sportello.platform.acting;

import java.util.Objects;

/**
 * Who acts: a person, a process or the system itself.
 *
 * @param type what kind of actor it is
 * @param id stable and free of personal data where it can be (a person's account id, a process
 *     key); this alone is hashed
 * @param name what people read; never hashed
 */
public record Actor(ActorType type, String id, String name) {
  private static final Actor SYSTEM = new Actor(ActorType.SYSTEM, "sportello", "Sportello");

  public Actor {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    if (id.isBlank()) {
      throw new IllegalArgumentException("An actor needs an id");
    }
  }

  /** A person who is logged in, has written a mail or has followed a signed link. */
  public static Actor person(String id, String name) {
    return new Actor(ActorType.PERSON, id, name);
  }

  /** A process that acts by itself, in a job or a timer; the key is its id and its name. */
  public static Actor process(String key) {
    return new Actor(ActorType.PROCESS, key, key);
  }

  /** The application itself, outside any process and without any person. */
  public static Actor system() {
    return SYSTEM;
  }
}
