package org.sportello.mail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail as the desk understands it; nothing in it is trusted.
 *
 * @param from the author; never absent
 * @param subject decoded, one line, may be empty
 * @param date what the sender's clock said
 * @param messageId with its angle brackets
 * @param inReplyTo Message-IDs with their angle brackets
 * @param references Message-IDs with their angle brackets, oldest first
 * @param text the plain text, made from the HTML part when there is no other
 * @param html the HTML part, sanitised and without remote content
 * @param omitted files that were left out
 * @param report what a mail server reports, when this is a delivery report
 */
public record ParsedMail(
    MailAddress from,
    List<MailAddress> replyTo,
    List<MailAddress> to,
    List<MailAddress> cc,
    String subject,
    Optional<Instant> date,
    Optional<String> messageId,
    List<String> inReplyTo,
    List<String> references,
    FoldedText text,
    Optional<String> html,
    List<MailAttachment> attachments,
    List<OmittedFile> omitted,
    MailHeaders headers,
    Optional<DeliveryReport> report) {}
