package org.sportello.product.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.BilingualRequest;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.product.application.KeepingProducts;
import org.sportello.product.application.ProductView;
import org.sportello.product.application.ProductView.Area;
import org.sportello.product.application.ReadingProducts;

/** The products that tickets are about. */
@Path("/products")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class ProductsResource {
  @Inject Callers callers;
  @Inject ReadingProducts reading;
  @Inject KeepingProducts keeping;
  @Inject Conditions conditions;

  /** All products. */
  @Schema(name = "ProductList")
  public record ProductList(
      List<ProductView> items,
      @Schema(nullable = true, description = "Always null: one page has all") String next) {}

  /** What a product's area is to be. */
  @Schema(name = "ProductAreaChange")
  public record AreaRequest(
      @Schema(examples = "backup") @NotBlank @Size(max = 100) String code,
      @NotNull @Valid BilingualRequest name) {

    private Area area() {
      return new Area(code, name.text());
    }
  }

  /** What a product is to be. */
  @Schema(name = "ProductChange")
  public record ProductRequest(
      @Schema(examples = "Server") @NotBlank @Size(max = 200) String name,
      @Schema(description = "The code of the product that it is built on") @Size(max = 100)
          String base,
      @Schema(description = "All versions that tickets may be about") @NotNull @Size(max = 500)
          List<@NotBlank @Size(max = 100) String> versions,
      @Schema(description = "What a ticket can be about in particular, in the order of offering")
          @NotNull
          @Size(max = 100)
          List<@Valid AreaRequest> areas,
      @Schema(description = "Why; it stands in the ledger") @NotBlank @Size(max = 1000)
          String reason) {}

  @GET
  @Operation(
      summary = "List the products",
      description = "With their versions and areas, for everybody whom Sportello knows.")
  @APIResponse(
      responseCode = "200",
      description = "All products",
      content = @Content(schema = @Schema(implementation = ProductList.class)))
  public ProductList list() {
    callers.current();
    return new ProductList(reading.all(), null);
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "Read a product", description = "Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The product",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public ProductView read(@PathParam("code") String code) {
    callers.current();
    return reading.one(code);
  }

  @PUT
  @Path("/{code}")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a product or enter one",
      description =
          "For administrators. `If-Match` names what is replaced; for a new product send"
              + " `If-None-Match: *`. Versions and areas that something refers to stay.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ProductRequest.class),
              examples =
                  @ExampleObject(
                      name = "server",
                      value =
                          """
                          {"name": "Server", "versions": ["8.0"], "reason": "A new offer",
                           "areas": [{"code": "backup", "name": {"it": "Backup", "en": "Backup"}}]}""")))
  @APIResponse(
      responseCode = "200",
      description = "The product now",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @NotNull @Valid ProductRequest wanted) {
    Caller caller = callers.current();
    ProductView before = conditions.seen(ifMatch, ifNoneMatch, keeping.locked(code).orElse(null));
    ProductView after =
        new ProductView(
            code,
            wanted.name().strip(),
            wanted.base(),
            wanted.versions().stream().map(String::strip).toList(),
            wanted.areas().stream().map(AreaRequest::area).toList());
    keeping.change(caller, before, after, wanted.reason().strip());
    return conditions.changed(reading.one(code));
  }
}
