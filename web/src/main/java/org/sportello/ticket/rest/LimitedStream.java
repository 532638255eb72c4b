package org.sportello.ticket.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sportello.platform.failure.TooLarge;

/** Stops an upload as soon as it is larger than what is taken. */
final class LimitedStream extends FilterInputStream {
  private final long limit;
  private long left;

  LimitedStream(InputStream content, long limit) {
    super(content);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge("A file may have at most " + limit + " bytes.");
    }
  }
}
