package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads filed attachments piece by piece, so that none has to fit in memory. */
@ApplicationScoped
public class FiledContents {

  private static final String PIECE =
      "select content from ticket_attachment_part where attachment_id = ? and part = ?";

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource dataSource;

  protected FiledContents() {}

  FiledContents(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The content, from its beginning. */
  InputStream of(long attachmentId) {
    return new Pieces(attachmentId);
  }

  private final class Pieces extends InputStream {

    private final long attachmentId;
    private int next;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

    Pieces(long attachmentId) {
      this.attachmentId = attachmentId;
    }

    @Override
    public int read() {
      return hasMore() ? current.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return hasMore() ? current.read(bytes, offset, length) : -1;
    }

    private boolean hasMore() {
      if (current.available() > 0) {
        return true;
      }
      Optional<byte[]> piece =
          new Jdbc(dataSource).first(PIECE, row -> row.getBytes("content"), attachmentId, next++);
      piece.ifPresent(bytes -> current = new ByteArrayInputStream(bytes));
      return piece.isPresent();
    }
  }
}
