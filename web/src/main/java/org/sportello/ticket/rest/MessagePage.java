package org.sportello.ticket.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.rest.Page;
import org.sportello.ticket.application.ReadingConversations.MessageView;

/** One page of a conversation, oldest first. */
@Schema(name = "MessagePage")
public record MessagePage(
    List<MessageBody> items,
    @Schema(nullable = true, description = "The cursor of the next page, null on the last one")
        String next) {

  /** Of at least one message more than {@code most} where there is a next page. */
  static MessagePage of(List<MessageView> found, int most) {
    Page<MessageView> page = Page.of(found, most, MessageView::id);
    return new MessagePage(page.items().stream().map(MessageBody::of).toList(), page.next());
  }
}
