package org.sportello.sla.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.sla.application.KeepingCalendars;
import org.sportello.sla.application.KeepingCalendars.Calendar;
import org.sportello.sla.application.KeepingCalendars.CalendarTitle;
import org.sportello.sla.application.KeepingCalendars.Hours;
import org.sportello.sla.application.KeepingCalendars.Opening;
import org.sportello.sla.application.KeepingCalendars.OwnHoliday;

/** When the desk is open. */
@Path("/calendars")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class CalendarsResource {
  @Inject Callers callers;
  @Inject KeepingCalendars calendars;
  @Inject Conditions conditions;

  /** All calendars. */
  @Schema(name = "CalendarList")
  public record CalendarList(
      List<Calendar> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A name in both languages. */
  @Schema(name = "CalendarName")
  public record NameRequest(
      @NotBlank @Size(max = 200) String it, @NotBlank @Size(max = 200) String en) {
    CalendarTitle label() {
      return new CalendarTitle(it.strip(), en.strip());
    }
  }

  /** One opening interval. */
  @Schema(name = "NewOpening")
  public record OpeningRequest(
      @Schema(description = "1 for Monday") @NotNull @Min(1) @Max(7) Integer weekday,
      @Schema(examples = "09:00") @NotNull @Pattern(regexp = "[0-2][0-9]:[0-5][0-9]") String opens,
      @Schema(examples = "13:00", description = "00:00 is the end of the day")
          @NotNull
          @Pattern(regexp = "[0-2][0-9]:[0-5][0-9]")
          String closes) {}

  /** A holiday of the office's own. */
  @Schema(name = "NewHoliday")
  public record HolidayRequest(
      @NotNull @Min(1) @Max(12) Integer month,
      @NotNull @Min(1) @Max(31) Integer day,
      @Schema(nullable = true, description = "None: every year") Integer year,
      @NotNull @Valid NameRequest name) {}

  /** A timetable to enter. */
  @Schema(name = "NewTimetable")
  public record TimetableRequest(
      @Schema(
              nullable = true,
              description =
                  "At least five minutes from now, which is also the default; of no account for a"
                      + " new calendar")
          Instant validFrom,
      @Schema(examples = "Europe/Rome") @NotBlank @Size(max = 100) String zone,
      @Schema(
              examples = "it",
              nullable = true,
              description = "Whose public holidays are kept, ISO 3166 in small letters")
          @Pattern(regexp = "[a-z]{2}")
          String country,
      @Schema(nullable = true, description = "A part of the country") @Size(max = 100)
          String region,
      @NotNull @Valid List<OpeningRequest> openings,
      @Schema(description = "Days of the office's own, such as its patron saint's") @Valid
          List<HolidayRequest> holidays) {
    Hours hours() {
      return new Hours(
          validFrom,
          zone,
          country,
          region,
          openings.stream()
              .map(one -> new Opening(one.weekday(), one.opens(), one.closes()))
              .toList(),
          holidays == null
              ? List.of()
              : holidays.stream()
                  .map(
                      one -> new OwnHoliday(one.month(), one.day(), one.year(), one.name().label()))
                  .toList());
    }
  }

  /** A calendar's name, and the timetable that is to follow. */
  @Schema(name = "CalendarChange")
  public record CalendarRequest(
      @NotNull @Valid NameRequest name,
      @Schema(
              nullable = true,
              description = "None: the present one stays; a new calendar needs one")
          @Valid
          TimetableRequest timetable,
      @Schema(description = "Why; it stands in the ledger") @NotBlank @Size(max = 1000)
          String reason) {}

  /** A day on which an office is closed. */
  @Schema(name = "ClosedDay")
  public record ClosedDay(LocalDate date, CalendarTitle name) {}

  /** The days of a year on which an office is closed. */
  @Schema(name = "ClosedDayList")
  public record ClosedDayList(
      List<ClosedDay> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(summary = "List the business calendars", description = "For staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The calendars with all their timetables",
      content = @Content(schema = @Schema(implementation = CalendarList.class)))
  public CalendarList list() {
    return new CalendarList(calendars.all(callers.current()), null);
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "Read a calendar", description = "Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The calendar with all its timetables, the oldest first",
      content = @Content(schema = @Schema(implementation = Calendar.class)))
  public Calendar read(@PathParam("code") String code) {
    return calendars.one(callers.current(), code);
  }

  @GET
  @Path("/{code}/holidays")
  @Operation(
      summary = "List the holidays of a year",
      description = "Public ones and the office's own, by the timetable that is valid on each day.")
  @APIResponse(
      responseCode = "200",
      description = "The days, in order",
      content = @Content(schema = @Schema(implementation = ClosedDayList.class)))
  public ClosedDayList holidays(
      @PathParam("code") String code,
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2100)
          Integer year) {
    return new ClosedDayList(
        calendars.holidays(callers.current(), code, year).entrySet().stream()
            .map(day -> new ClosedDay(day.getKey(), day.getValue()))
            .toList(),
        null);
  }

  @PUT
  @Path("/{code}")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Enter a calendar, its next timetable, or another name for it",
      description =
          "For administrators. `If-Match` names what was seen; for a new calendar send"
              + " `If-None-Match: *`. Earlier timetables stay: what was counted stays counted, and"
              + " open tickets count by the new one from then on.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CalendarRequest.class),
              examples =
                  @ExampleObject(
                      name = "Milan",
                      value =
                          """
                          {"name": {"it": "Milano", "en": "Milan"},
                           "timetable": {"zone": "Europe/Rome", "country": "it",
                             "openings": [{"weekday": 1, "opens": "09:00", "closes": "13:00"},
                                          {"weekday": 1, "opens": "14:00", "closes": "18:00"}],
                             "holidays": [{"month": 12, "day": 7,
                               "name": {"it": "Sant'Ambrogio", "en": "Saint Ambrose"}}]},
                           "reason": "The office in Milan opens"}""")))
  @APIResponse(
      responseCode = "200",
      description = "The calendar now",
      content = @Content(schema = @Schema(implementation = Calendar.class)))
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @NotNull @Valid CalendarRequest wanted) {
    Caller caller = callers.current();
    Calendar before =
        conditions.seen(ifMatch, ifNoneMatch, calendars.locked(caller, code).orElse(null));
    calendars.change(
        caller,
        before,
        code,
        wanted.name().label(),
        wanted.timetable() == null ? null : wanted.timetable().hours(),
        wanted.reason().strip());
    return conditions.changed(calendars.one(caller, code));
  }
}
