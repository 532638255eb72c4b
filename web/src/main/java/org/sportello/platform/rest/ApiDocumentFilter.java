package org.sportello.platform.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation of the API document what holds for all: refusals, headers, and that an
 * answer has all its fields.
 */
public class ApiDocumentFilter implements OASFilter {
  private static final String REFERENCE = "#/components/schemas/Problem";
  private static final Map<String, String> LIMITS =
      new TreeMap<>(
          Map.of(
              "RateLimit-Limit", "For programs: requests that they may make a minute",
              "RateLimit-Remaining", "For programs: requests that may follow at once",
              "RateLimit-Reset", "For programs: seconds until all of them are there again"));
  private static final Set<String> CONDITIONS = Set.of("If-Match", "If-None-Match");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema("Problem", problem());
    describeLimits(api.getComponents());
    api.getPaths().getPathItems().forEach(ApiDocumentFilter::complete);
    ListsInDocument.in(api);
    WholeAnswers.in(api);
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    boolean isWrite = method != PathItem.HttpMethod.GET;
    boolean isConditional =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> CONDITIONS.contains(parameter.getName()));
    Map<Integer, ProblemType> refusals = new TreeMap<>();
    refusals.put(400, ProblemType.INVALID_REQUEST);
    refusals.put(401, ProblemType.UNAUTHENTICATED);
    refusals.put(403, ProblemType.FORBIDDEN);
    refusals.put(429, ProblemType.TOO_MANY_REQUESTS);
    refusals.put(500, ProblemType.INTERNAL_ERROR);
    if (path.contains("{") || path.contains("/dev/")) {
      refusals.put(404, ProblemType.NOT_FOUND);
    }
    if (isWrite) {
      refusals.put(
          409,
          path.contains("/actions/")
              ? ProblemType.ACTION_NOT_PERMITTED
              : ProblemType.RULE_VIOLATED);
      if (isConditional) {
        refusals.put(412, ProblemType.STALE_STATE);
      }
      refusals.put(413, ProblemType.TOO_LARGE);
      refusals.put(415, ProblemType.UNSUPPORTED_MEDIA_TYPE);
      if (isMarked(operation, NeedsIfMatch.MARK)) {
        refusals.put(428, ProblemType.PRECONDITION_REQUIRED);
      }
      refusals.put(
          422, path.endsWith("/processes") ? ProblemType.FINDINGS : ProblemType.INVALID_FIELDS);
      if (isMarked(operation, Idempotent.MARK)) {
        operation.addParameter(
            header(
                "Idempotency-Key",
                "Any text of at most 255 characters, new for every new command: the command takes"
                    + " effect once, however often it is sent"));
      }
    } else {
      operation.addParameter(header("If-None-Match", "An ETag: spares an unchanged answer"));
      answer(operation, "304", "Unchanged since that ETag", null);
    }
    refusals.forEach(
        (status, type) -> answer(operation, status.toString(), type.title(Language.EN), type));
    operation.getResponses().getAPIResponses().forEach(ApiDocumentFilter::tellLimits);
    unmark(operation);
  }

  private static void tellLimits(String status, APIResponse response) {
    if (status.startsWith("2") || status.equals("429")) {
      LIMITS.keySet().forEach(name -> response.addHeader(name, reference(name)));
    }
    if (status.equals("429")) {
      response.addHeader(
          "Retry-After",
          OASFactory.createHeader()
              .description("Seconds until one more request may come")
              .schema(type(Schema.SchemaType.INTEGER)));
    }
  }

  private static Header reference(String header) {
    return OASFactory.createHeader().ref("#/components/headers/" + header);
  }

  private static void describeLimits(Components components) {
    LIMITS.forEach(
        (name, description) ->
            components.addHeader(
                name,
                OASFactory.createHeader()
                    .description(description)
                    .schema(type(Schema.SchemaType.INTEGER))));
  }

  private static boolean isMarked(Operation operation, String mark) {
    return operation.getExtensions() != null && operation.getExtensions().containsKey(mark);
  }

  /** The marks of our annotations, which the scan puts on whatever a method describes, are ours. */
  private static void unmark(Operation operation) {
    List<Extensible<?>> described = new ArrayList<>();
    described.add(operation);
    described.addAll(operation.getResponses().getAPIResponses().values());
    if (operation.getRequestBody() != null) {
      described.add(operation.getRequestBody());
    }
    described.forEach(one -> one.removeExtension(Idempotent.MARK));
    described.forEach(one -> one.removeExtension(NeedsIfMatch.MARK));
  }

  private static void answer(
      Operation operation, String status, String description, ProblemType type) {
    if (operation.getResponses().hasAPIResponse(status)) {
      return;
    }
    APIResponse response = OASFactory.createAPIResponse().description(description);
    if (type != null) {
      Map<String, Object> example = new LinkedHashMap<>();
      example.put("type", type.uri());
      example.put("title", type.title(Language.EN));
      example.put("status", type.status());
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  Problem.MEDIA_TYPE,
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref(REFERENCE))
                      .example(example)));
    }
    operation.getResponses().addAPIResponse(status, response);
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(type(Schema.SchemaType.STRING));
  }

  private static Schema problem() {
    return type(Schema.SchemaType.OBJECT)
        .description("Why a request was refused (RFC 9457)")
        .addProperty(
            "type", type(Schema.SchemaType.STRING).description("Stable; the address of a page"))
        .required(List.of("type", "title", "status"))
        .addProperty("title", type(Schema.SchemaType.STRING))
        .addProperty("status", type(Schema.SchemaType.INTEGER))
        .addProperty("detail", type(Schema.SchemaType.STRING))
        .addProperty("instance", type(Schema.SchemaType.STRING))
        .addProperty(
            "traceId",
            type(Schema.SchemaType.STRING).description("To be quoted to whoever runs the service"))
        .addProperty(
            "errors",
            type(Schema.SchemaType.ARRAY)
                .items(
                    type(Schema.SchemaType.OBJECT)
                        .required(List.of("pointer", "detail"))
                        .addProperty(
                            "pointer",
                            type(Schema.SchemaType.STRING)
                                .description("JSON Pointer to the field (RFC 6901)"))
                        .addProperty("detail", type(Schema.SchemaType.STRING))));
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().type(List.of(type));
  }
}
