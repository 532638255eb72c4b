package org.sportello.mail.infrastructure;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.mail.domain.MailAddress;

/** Reads address fields, by the mail library where it can and by pattern where it gives up. */
final class Addresses {

  private static final int MOST = 200;
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+'&=-]{1,64}@[\\p{L}\\p{N}.-]{1,190}[\\p{L}\\p{N}]");

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern BLANKS_IN_ADDRESS = Pattern.compile("\\s*([@.])\\s*(?=\\S)");

  private Addresses() {}

  static List<MailAddress> parse(List<String> fields) {
    List<MailAddress> all = new ArrayList<>();
    for (String field : fields) {
      all.addAll(parse(field));
    }
    return all.stream().distinct().limit(MOST).toList();
  }

  private static List<MailAddress> parse(String field) {
    try {
      List<MailAddress> parsed =
          Arrays.stream(InternetAddress.parseHeader(field, false))
              .map(Addresses::usable)
              .filter(Objects::nonNull)
              .toList();
      return parsed.isEmpty() ? byPattern(field) : parsed;
    } catch (AddressException e) {
      return byPattern(field);
    }
  }

  private static MailAddress usable(InternetAddress address) {
    if (address.isGroup() || address.getAddress() == null) {
      return null;
    }
    Matcher matcher = ADDRESS.matcher(address.getAddress());
    if (!matcher.find()) {
      return null;
    }
    String name = address.getPersonal();
    return new MailAddress(name == null ? "" : HeaderText.decode(name), matcher.group());
  }

  private static List<MailAddress> byPattern(String field) {
    List<MailAddress> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(withoutComments(field));
    while (matcher.find()) {
      found.add(new MailAddress("", matcher.group()));
    }
    return found;
  }

  /** RFC 5322 still lets comments and blanks stand inside an address. */
  private static String withoutComments(String field) {
    String before = field.replaceAll("\\\\.", "");
    String after = COMMENT.matcher(before).replaceAll("");
    while (!after.equals(before)) {
      before = after;
      after = COMMENT.matcher(before).replaceAll("");
    }
    return BLANKS_IN_ADDRESS.matcher(after).replaceAll("$1");
  }
}
