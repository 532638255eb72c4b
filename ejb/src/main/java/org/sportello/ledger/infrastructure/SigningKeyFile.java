package org.sportello.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sportello.ledger.application.LedgerFailure;
import org.sportello.ledger.application.SigningKeys;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.SigningKey;

/**
 * The keys in the PEM file that {@code SPORTELLO_SIGNING_KEY_FILE} names: the private key, its
 * public half, and below them the public halves of keys that signed before.
 */
@ApplicationScoped
public class SigningKeyFile implements SigningKeys {
  private static final String VARIABLE = "SPORTELLO_SIGNING_KEY_FILE";
  private static final String REMEDY =
      "SPO-1301 Checkpoints can't be signed: make a key with "
          + "'java wildfly-config/bin/SigningKey.java FILE' and let "
          + VARIABLE
          + " name the file";

  private final String file;

  /** Looks into the environment. */
  public SigningKeyFile() {
    this(System.getenv(VARIABLE));
  }

  SigningKeyFile(String file) {
    this.file = file;
  }

  @Override
  public SigningKey current() {
    try {
      return SigningKey.ofPem(read());
    } catch (IOException | IllegalArgumentException e) {
      throw new LedgerFailure(REMEDY, e);
    }
  }

  @Override
  public List<CheckpointKey> trusted() {
    try {
      return isConfigured() ? CheckpointKey.allOfPem(read()) : List.of();
    } catch (IOException | IllegalArgumentException e) {
      throw new LedgerFailure(REMEDY, e);
    }
  }

  private String read() throws IOException {
    if (!isConfigured()) {
      throw new LedgerFailure(REMEDY);
    }
    return Files.readString(Path.of(file));
  }

  private boolean isConfigured() {
    return file != null && !file.isBlank();
  }
}
