package org.sportello.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.confirmation.application.LinkSettings;
import org.sportello.mail.application.ComposingMail;
import org.sportello.mail.application.FilesLeftOut;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.domain.OmittedFile;
import org.sportello.ticket.application.Conversations;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.Tickets;

/**
 * Tells that files of a mail were not taken: staff by a note in the conversation, and the sender by
 * mail if it is known who that is. A stranger is not written to: the address may be forged.
 */
@ApplicationScoped
public class FilesLeftOutNotices {

  private static final int MIB = 1024 * 1024;

  private Tickets tickets;
  private Conversations conversations;
  private ComposingMail mail;
  private NoticeTexts texts;
  private LinkSettings links;
  private MailSettings settings;

  protected FilesLeftOutNotices() {}

  @Inject
  public FilesLeftOutNotices(
      Tickets tickets,
      Conversations conversations,
      ComposingMail mail,
      NoticeTexts texts,
      LinkSettings links,
      MailSettings settings) {
    this.tickets = tickets;
    this.conversations = conversations;
    this.mail = mail;
    this.texts = texts;
    this.links = links;
    this.settings = settings;
  }

  void leftOut(@Observes FilesLeftOut what) {
    Ticket ticket = tickets.lock(what.ticket());
    boolean isTold = what.sender().isKnown() && tell(what);
    conversations.add(what.ticket(), Saying.note(note(ticket.language(), what, isTold)));
  }

  private boolean tell(FilesLeftOut what) {
    Map<String, Object> model = new HashMap<>();
    model.put("files", described(what.sender().language(), what.files()));
    model.put("ticketUrl", links.ticketUrl(what.ticket().toString()));
    return mail.queueTo(what.ticket().toString(), "files-left-out", what.sender(), model)
        .isPresent();
  }

  private String note(String language, FilesLeftOut what, boolean isTold) {
    String files =
        described(language, what.files()).stream()
            .map(line -> "- " + line)
            .collect(Collectors.joining("\n"));
    String told = isTold ? "note.files-left-out-told" : "note.files-left-out-untold";
    return texts.filled(language, "note.files-left-out", files)
        + "\n"
        + texts.filled(language, told);
  }

  private List<String> described(String language, List<OmittedFile> files) {
    return files.stream()
        .map(file -> file.fileName() + " (" + reason(language, file.reason()) + ")")
        .toList();
  }

  private String reason(String language, OmittedFile.Reason reason) {
    int limit =
        reason == OmittedFile.Reason.TOO_MANY
            ? settings.limits().files()
            : settings.limits().fileBytes() / MIB;
    return texts.filled(language, "left-out." + reason.code(), limit);
  }
}
