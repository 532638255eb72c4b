package org.sportello.benchmark.copies;

/**
 * An entry of a template's chain.
 *
 * @param hashed its canonical text, which is hashed
 * @param line its row as COPY reads it, with the hashes at their places
 * @param hash its hash, in hexadecimal digits
 * @param message key of the message that it tells of, or null
 * @param subject the commitment to the subject, or null
 * @param body the commitment to the body, or null
 */
record TemplateEntry(
    String hashed, String line, String hash, Long message, Committed subject, Committed body) {

  /**
   * A salted commitment.
   *
   * @param salt in hexadecimal digits
   * @param hash in hexadecimal digits
   */
  record Committed(String salt, String hash) {}
}
