package org.sportello.mail.domain;

import java.util.List;

/** The mailboxes that the desk reads. */
public interface Mailboxes {

  /** Those that are read now. */
  List<Mailbox> enabled();

  /** The addresses of all of them. */
  List<String> addresses();

  /** Enters a mailbox, or brings what is known of it up to date; its position stays. */
  void configure(Mailbox mailbox);

  /** How far the mailbox has been read, so that only what is newer is looked at. */
  Position position(String address);

  /** Everything up to there has been taken over. */
  void read(String address, Position position);

  /**
   * A place in a mailbox.
   *
   * @param uidValidity the numbering that the server uses, -1 when nothing has been read
   * @param lastUid the newest message taken over
   */
  record Position(long uidValidity, long lastUid) {

    /** Nothing has been read. */
    public static Position beginning() {
      return new Position(-1, 0);
    }
  }
}
