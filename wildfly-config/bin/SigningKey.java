import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Writes a new Ed25519 key, the private half and below it the public one, as PEM into the file named by the argument. */
final class SigningKey {
  public static void main(String[] arguments) throws GeneralSecurityException, IOException {
    KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.writeString(
        Path.of(arguments[0]),
        pem("PRIVATE KEY", key.getPrivate().getEncoded()) + pem("PUBLIC KEY", key.getPublic().getEncoded()));
  }

  private static String pem(String kind, byte[] encoded) {
    String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(encoded);
    return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
  }
}
