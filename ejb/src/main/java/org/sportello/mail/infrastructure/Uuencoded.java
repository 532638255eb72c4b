package org.sportello.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.mail.domain.MailAttachment;

/**
 * Finds files that old programs put into the text itself; what can't be decoded stays text.
 *
 * @param text what remains
 */
record Uuencoded(String text, List<MailAttachment> files) {

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^begin [0-7]{3,4} (\\S[^\\n]{0,200})\\n((?:[ -`]{1,90}\\n)+)end\\s*$");

  static Uuencoded in(String text) {
    String lines = text.replace("\r\n", "\n");
    if (!lines.contains("begin ")) {
      return new Uuencoded(lines, List.of());
    }
    List<MailAttachment> files = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(lines);
    String rest =
        matcher.replaceAll(
            block -> {
              byte[] content = decode(block.group());
              if (content.length == 0) {
                return Matcher.quoteReplacement(block.group());
              }
              String name = PartName.safe(block.group(1));
              files.add(new MailAttachment(name, "application/octet-stream", "", content));
              return "";
            });
    return new Uuencoded(rest, List.copyOf(files));
  }

  private static byte[] decode(String block) {
    byte[] bytes = (block + "\n").getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(bytes), "uuencode")) {
      return in.readAllBytes();
    } catch (IOException | MessagingException e) {
      return new byte[0];
    }
  }
}
