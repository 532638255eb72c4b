package org.sportello.product.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.security.Callers;
import org.sportello.product.application.ReadingProducts;

/** The products that tickets are about. */
@Path("/products")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class ProductsResource {
  @Inject Callers callers;
  @Inject ReadingProducts reading;

  @GET
  @Operation(
      summary = "List the products",
      description = "With their versions, for everybody whom Sportello knows.")
  @APIResponse(
      responseCode = "200",
      description = "All products",
      content = @Content(schema = @Schema(implementation = ProductList.class)))
  public ProductList list() {
    callers.current();
    return ProductList.of(reading.all());
  }
}
