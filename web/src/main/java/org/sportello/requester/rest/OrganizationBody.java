package org.sportello.requester.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.rest.Named;
import org.sportello.requester.application.ReadingOrganizations.OrganizationView;
import org.sportello.requester.application.ReadingOrganizations.PlanView;

/** An organisation in an answer. */
@Schema(name = "OrganizationDetails")
public record OrganizationBody(
    long id,
    @Schema(examples = "Alfa S.r.l.") String name,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"direct", "partner", "end-customer", "own"})
        String kind,
    @Schema(description = "it or en") String language,
    @Schema(nullable = true, description = "The area's code") String area,
    @Schema(nullable = true, description = "The partner above it") Named parent,
    @Schema(nullable = true, description = "Null without a contract") PlanBody plan) {

  /** What a plan covers. */
  @Schema(name = "PlanCoverage")
  public record PlanBody(
      @Schema(examples = "professional") String code,
      Bilingual name,
      @Schema(description = "Channels that technical requests may come by") List<String> channels,
      @Schema(description = "Kinds of ticket that it covers") List<String> categories) {

    private static PlanBody of(PlanView plan) {
      return plan == null
          ? null
          : new PlanBody(
              plan.code(),
              new Bilingual(plan.nameIt(), plan.nameEn()),
              plan.channels(),
              plan.categories());
    }
  }

  static OrganizationBody of(OrganizationView view) {
    return new OrganizationBody(
        view.id(),
        view.name(),
        view.kind(),
        view.language(),
        view.area(),
        view.parentId() == null ? null : new Named(view.parentId(), view.parentName()),
        PlanBody.of(view.plan()));
  }
}
