package org.sportello.platform.rest;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in the API document that an answer has all its fields, those without a value as null. What a
 * request must have stands at its fields.
 */
final class WholeAnswers {
  private static final String COMPONENT = "#/components/schemas/";

  private final Map<String, Schema> components;
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private WholeAnswers(Map<String, Schema> components) {
    this.components = components;
  }

  static void in(OpenAPI api) {
    WholeAnswers answers = new WholeAnswers(api.getComponents().getSchemas());
    api.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream())
        .forEach(answers::of);
  }

  private void of(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2") && response.getContent() != null) {
                response
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> complete(type.getSchema()));
              }
            });
  }

  private void complete(Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      complete(components.get(schema.getRef().substring(COMPONENT.length())));
    }
    // A reference says by itself what type it is of.
    if (schema.getRef() != null || schema.getAnyOf() != null) {
      schema.setType(null);
    }
    if (!seen.add(schema)) {
      return;
    }
    if (schema.getEnumeration() != null && isNullable(schema)) {
      setApart(schema);
    }
    complete(schema.getItems());
    complete(schema.getAdditionalPropertiesSchema());
    if (schema.getAnyOf() != null) {
      schema.getAnyOf().forEach(this::complete);
    }
    if (schema.getProperties() != null) {
      schema.setRequired(List.copyOf(schema.getProperties().keySet()));
      schema.getProperties().values().forEach(this::complete);
    }
  }

  private static boolean isNullable(Schema schema) {
    return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
  }

  /** Null is none of the values of an enumeration, so that it has to be described beside them. */
  private static void setApart(Schema schema) {
    Schema values =
        OASFactory.createSchema()
            .type(List.of(Schema.SchemaType.STRING))
            .enumeration(schema.getEnumeration());
    Schema none = OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));
    schema.setEnumeration(null);
    schema.setType(null);
    schema.setAnyOf(List.of(values, none));
  }
}
