package org.sportello.export.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sportello.audit.application.RecordingExports;
import org.sportello.platform.rest.JsonbConfiguration;
import org.sportello.platform.rest.Language;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemType;
import org.sportello.platform.rest.RequestIds;
import org.sportello.platform.security.Callers;

/**
 * Writes every list of the API as CSV to whoever accepts {@code text/csv}: the same filters, the
 * same page and the same link to the next one as in JSON. That it was taken is put on the ledger
 * before it is given.
 */
@Provider
@Priority(Priorities.USER + 1000)
public class ListsAsCsv implements ContainerResponseFilter {
  private static final String ITEMS = "items";

  @Inject JsonbConfiguration json;
  @Inject Callers callers;
  @Inject RecordingExports exports;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(CsvWanted.MARK) == null
        || response.getStatus() != Response.Status.OK.getStatusCode()) {
      return;
    }
    Optional<RecordComponent> items = items(response.getEntity());
    if (items.isEmpty()) {
      refuse(request, response);
      return;
    }
    List<JsonObject> rows = rows(response.getEntity());
    List<String> columns = ListColumns.of(items.get(), rows);
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    exports.taken(callers.current(), path, asked(request), rows.size());
    StreamingOutput content =
        out ->
            Csv.write(
                columns,
                taker -> rows.forEach(row -> taker.take(ListColumns.cells(row, columns))),
                out);
    response.setEntity(
        content, new Annotation[0], MediaType.valueOf(Csv.TYPE + ";charset=UTF-8;header=present"));
    response
        .getHeaders()
        .putSingle(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=" + path.replace('/', '-') + ".csv");
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getHeaders().remove(HttpHeaders.ETAG);
  }

  private static Optional<RecordComponent> items(Object entity) {
    return entity == null || !entity.getClass().isRecord()
        ? Optional.empty()
        : Arrays.stream(entity.getClass().getRecordComponents())
            .filter(component -> component.getName().equals(ITEMS))
            .filter(component -> List.class.isAssignableFrom(component.getType()))
            .findFirst();
  }

  private List<JsonObject> rows(Object entity) {
    try (JsonReader reader = Json.createReader(new StringReader(json.write(entity)))) {
      return reader.readObject().getJsonArray(ITEMS).stream().map(ListsAsCsv::row).toList();
    }
  }

  private static JsonObject row(JsonValue item) {
    return item instanceof JsonObject object
        ? object
        : Json.createObjectBuilder().add(ListColumns.VALUE, item).build();
  }

  private static Map<String, String> asked(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> String.join(",", entry.getValue()),
                (one, two) -> one,
                TreeMap::new));
  }

  private static void refuse(ContainerRequestContext request, ContainerResponseContext response) {
    Problem problem =
        Problem.of(
            ProblemType.NOT_ACCEPTABLE,
            "Only lists are given as text/csv: those whose answer has `items`.");
    Language language = Language.of(request.getAcceptableLanguages());
    String instance = request.getUriInfo().getRequestUri().getPath();
    response.setStatus(problem.type().status());
    response.getHeaders().remove(HttpHeaders.ETAG);
    response.setEntity(
        problem.toJson(language, instance, RequestIds.current()).toString().getBytes(UTF_8),
        new Annotation[0],
        MediaType.valueOf(Problem.MEDIA_TYPE));
  }
}
