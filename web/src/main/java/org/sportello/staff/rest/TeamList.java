package org.sportello.staff.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;
import org.sportello.staff.application.ReadingStaff.TeamView;

/** All teams. */
@Schema(name = "TeamList")
public record TeamList(
    List<TeamBody> items,
    @Schema(nullable = true, description = "Always null: one page has all") String next) {

  /** A team, at a level of the ladder. */
  @Schema(name = "Team")
  public record TeamBody(
      @Schema(examples = "first-level") String code,
      Bilingual name,
      @Schema(description = "1 to 3") int level,
      @Schema(nullable = true, description = "The area's code; null for all") String area) {

    private static TeamBody of(TeamView team) {
      return new TeamBody(
          team.code(), new Bilingual(team.nameIt(), team.nameEn()), team.level(), team.area());
    }
  }

  static TeamList of(List<TeamView> teams) {
    return new TeamList(teams.stream().map(TeamBody::of).toList(), null);
  }
}
