package org.sportello.processbundle.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.processbundle.domain.BundleFile.Approval;

/**
 * A file of a bundle, or one that is in force and not in it, compared with what is in force.
 *
 * @param key by which it is known
 * @param kind what it is, such as {@code bpmn}, {@code dmn} or {@code mail}
 * @param label what people call it, in both languages
 * @param change what taking the bundle in would do to it
 * @param sha256 of the bundle's file, or null where the bundle has none
 * @param inForceSha256 of the file in force, or null where none is
 * @param version the version where the bundle was made, or null
 * @param inForceVersion the version in force here, or null
 * @param approval who agreed on it where the bundle was made, or null where it came with the
 *     application
 */
@Schema(name = "BundleChange")
public record BundleChange(
    String key,
    String kind,
    DiagramLabel label,
    @Schema(
            enumeration = {"added", "changed", "same", "kept"},
            description = "`kept`: the bundle has no such file, and what is in force stays")
        String change,
    @Schema(nullable = true) String sha256,
    @Schema(nullable = true) String inForceSha256,
    @Schema(nullable = true) Integer version,
    @Schema(nullable = true) Integer inForceVersion,
    @Schema(nullable = true) Approval approval) {

  /** Whether taking the bundle in would change anything here. */
  boolean isChange() {
    return change.equals("added") || change.equals("changed");
  }
}
