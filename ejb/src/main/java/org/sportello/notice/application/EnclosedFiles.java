package org.sportello.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.domain.MailFile;
import org.sportello.ticket.domain.Attachment;

/**
 * The files that were said along with some words, divided by what a mail can carry.
 *
 * @param sent those that go with the mail
 * @param leftOut those that are too large for it
 */
record EnclosedFiles(List<MailFile> sent, List<MailFile> leftOut) {

  /** Takes the files in their order as long as the mail does not grow too large. */
  static EnclosedFiles within(long mostBytes, List<MailFile> files) {
    List<MailFile> sent = new ArrayList<>();
    List<MailFile> leftOut = new ArrayList<>();
    long size = 0;
    for (MailFile file : files) {
      if (size + file.size() <= mostBytes) {
        size += file.size();
        sent.add(file);
      } else {
        leftOut.add(file);
      }
    }
    return new EnclosedFiles(List.copyOf(sent), List.copyOf(leftOut));
  }

  /** Divides files by the limit of this installation. */
  @ApplicationScoped
  static class Choice {

    private MailSettings settings;

    @PersistenceContext private EntityManager entities;

    protected Choice() {}

    @Inject
    Choice(MailSettings settings) {
      this.settings = settings;
    }

    EnclosedFiles of(List<Long> attachments) {
      List<MailFile> files =
          attachments.stream()
              .map(key -> entities.find(Attachment.class, key))
              .map(
                  file -> new MailFile(file.id(), file.fileName(), file.contentType(), file.size()))
              .toList();
      return within(settings.attachedBytes(), files);
    }
  }
}
