package org.sportello.mail.application;

import java.util.List;
import org.sportello.mail.domain.OmittedFile;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Files of a mail were not taken over; told within the transaction that placed the mail.
 *
 * @param sender who wrote the mail
 */
public record FilesLeftOut(TicketNumber ticket, Person sender, List<OmittedFile> files) {

  public FilesLeftOut {
    files = List.copyOf(files);
  }
}
