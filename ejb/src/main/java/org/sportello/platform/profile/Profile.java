package org.sportello.platform.profile;

import jakarta.enterprise.context.ApplicationScoped;

/** Which kind of installation this is, by the variable {@code SPORTELLO_PROFILE}. */
@ApplicationScoped
public class Profile {

  /** Whether this is the local stack, with its logins and its clock that can be moved on. */
  public boolean isLocal() {
    return "local".equals(System.getenv("SPORTELLO_PROFILE"));
  }
}
