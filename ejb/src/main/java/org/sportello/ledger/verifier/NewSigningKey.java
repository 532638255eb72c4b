package org.sportello.ledger.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.sportello.ledger.domain.SigningKey;

/**
 * Makes a new key for signing checkpoints: {@code NewSigningKey FILE}, readable by its owner alone.
 */
public final class NewSigningKey {
  private NewSigningKey() {}

  /**
   * Writes both halves to the file, which must not exist yet, and the public one beside it as
   * {@code FILE.pub}.
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    SigningKey key = SigningKey.generate();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key.pem());
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".pub"),
        key.publicKey().pem(),
        StandardOpenOption.CREATE_NEW);
  }
}
