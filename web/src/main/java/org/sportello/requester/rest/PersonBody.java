package org.sportello.requester.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.rest.Named;
import org.sportello.requester.application.ReadingPeople.PersonView;

/** A person in the directory's answers. */
@Schema(name = "PersonDetails")
public record PersonBody(
    long id,
    @Schema(examples = "Carla Conti") String name,
    @Schema(nullable = true, description = "Null for whoever has no login") String username,
    @Schema(description = "it or en") String language,
    @Schema(nullable = true, description = "Null for a sender that nobody knows yet")
        Named organization,
    @Schema(description = "The preferred address first") List<String> emails,
    @Schema(description = "E.164") List<String> phones,
    @Schema(description = "Whether they work tickets") boolean isAgent) {

  static PersonBody of(PersonView view) {
    return new PersonBody(
        view.id(),
        view.name(),
        view.username(),
        view.language(),
        view.organizationId() == null
            ? null
            : new Named(view.organizationId(), view.organizationName()),
        view.emails(),
        view.phones(),
        view.isAgent());
  }
}
