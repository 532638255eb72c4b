package org.sportello.processbundle.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processdesign.application.Finding;

/**
 * One reason why a bundle can't be taken in as it is.
 *
 * @param key the file's key
 * @param element the id of the element concerned, or null where the file as a whole is meant
 * @param rule the rule's stable name
 * @param message what is wrong and what to do about it
 */
@Schema(name = "BundleFinding")
public record BundleFinding(
    String key, @Schema(nullable = true) String element, String rule, Finding.Text message) {

  /** That finding, in the file with this key. */
  public static BundleFinding in(String key, Finding finding) {
    return new BundleFinding(key, finding.element(), finding.rule(), finding.message());
  }
}
