import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** Unpacks the xz file named by the first argument into the file named by the second. */
final class Unxz {
  public static void main(String[] arguments) throws IOException {
    try (InputStream packed = new XZInputStream(Files.newInputStream(Path.of(arguments[0])));
        OutputStream unpacked = Files.newOutputStream(Path.of(arguments[1]))) {
      packed.transferTo(unpacked);
    }
  }
}
