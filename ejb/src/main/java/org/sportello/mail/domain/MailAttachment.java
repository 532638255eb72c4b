package org.sportello.mail.domain;

/** A file that came with a mail: its safe name, its media type and its decoded bytes. */
public final class MailAttachment {

  private final String fileName;
  private final String contentType;
  private final String contentId;
  private final byte[] content;

  /**
   * Keeps a file.
   *
   * @param contentId what the HTML part calls the file in {@code cid:} links, empty when it does
   *     not
   */
  public MailAttachment(String fileName, String contentType, String contentId, byte[] content) {
    this.fileName = fileName;
    this.contentType = contentType;
    this.contentId = contentId;
    this.content = content.clone();
  }

  /** The name without folders and control characters. */
  public String fileName() {
    return fileName;
  }

  /** The media type as the sender declared it, such as {@code image/png}. */
  public String contentType() {
    return contentType;
  }

  /** The content id without brackets, or an empty text. */
  public String contentId() {
    return contentId;
  }

  /** A copy of the bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** The size in bytes. */
  public long size() {
    return content.length;
  }
}
