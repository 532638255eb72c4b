package org.sportello.mail.domain;

import org.sportello.platform.code.Coded;

/** Who or what wrote a mail; only a person's mail becomes a ticket or a message on one. */
public enum MailClass implements Coded {
  PERSON("person"),
  AUTO_REPLY("auto-reply"),
  BOUNCE("bounce"),
  LIST("list"),
  OWN("own"),
  FLOOD("flood"),
  UNREADABLE("unreadable");

  private final String code;

  MailClass(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
