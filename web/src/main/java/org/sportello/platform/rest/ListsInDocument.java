package org.sportello.platform.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API document that every list may be had as CSV. */
final class ListsInDocument {
  private static final String COMPONENT = "#/components/schemas/";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  private ListsInDocument() {}

  static void in(OpenAPI api) {
    Map<String, Schema> components = api.getComponents().getSchemas();
    for (PathItem item : api.getPaths().getPathItems().values()) {
      if (item.getGET() != null) {
        APIResponse answer = item.getGET().getResponses().getAPIResponse("200");
        if (answer != null && isList(answer.getContent(), components)) {
          answer.getContent().addMediaType(CSV, OASFactory.createMediaType().schema(csv()));
        }
      }
    }
  }

  private static boolean isList(Content content, Map<String, Schema> components) {
    MediaType json = content == null ? null : content.getMediaType(JSON);
    if (json == null || json.getSchema() == null) {
      return false;
    }
    Schema schema = json.getSchema();
    if (schema.getRef() != null) {
      schema = components.get(schema.getRef().substring(COMPONENT.length()));
    }
    return schema.getProperties() != null && schema.getProperties().containsKey("items");
  }

  private static Schema csv() {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.STRING))
        .description(
            "The items, one a row (RFC 4180, UTF-8, with a header); fields of fields as"
                + " `assignee.name`, lists as JSON in a cell. That it was taken is put on the"
                + " ledger.");
  }
}
