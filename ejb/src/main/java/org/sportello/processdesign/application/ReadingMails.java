package org.sportello.processdesign.application;

/** Shows a mail as it would be received, and tells what may be said in it. */
public interface ReadingMails {

  /**
   * What a file of a mail says, with a made-up ticket.
   *
   * @throws org.sportello.platform.failure.NotFound when the file is no mail
   */
  MailSheet read(byte[] file);
}
