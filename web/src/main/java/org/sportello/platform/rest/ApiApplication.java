package org.sportello.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API, version 1. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Sportello",
            version = "1.0",
            description =
                """
                A support desk in which the diagram is the program: what a ticket may do next is
                what its running process waits for, and every step stands in the ledger.

                **Errors** are `application/problem+json` (RFC 9457) with a stable `type` and
                `errors: [{pointer, detail}]` for fields; `Accept-Language: it` or `en` chooses
                their language. **Lists** are `{items, next}`: pass `next` as `cursor` (or follow
                the `Link` with `rel="next"`) until it is null. **Conditional requests**: every
                resource has an `ETag`; `If-None-Match` spares unchanged answers (304) and
                `If-Match` refuses writes to a changed ticket (412). **Retries**: with an
                `Idempotency-Key` a POST takes effect once; for 24 hours the same key and body give
                the first answer again (`Idempotency-Replayed: true`), a refusal by the command
                (404, 409, 422) included; another body is 422, and a request that has not ended
                yet is 409. Refusals before the command began (400, 401, 403, 412, 413, 415, 428,
                429) and failures of the service (5xx) are not kept. **Limits**: a program (a client
                with an account of its own) may make so many requests a minute; `RateLimit` and
                `RateLimit-Policy`, or `RateLimit-Limit`, `-Remaining` and `-Reset`, say how many
                are left, and 429 comes with `Retry-After`. **Tracing**: send `X-Request-Id` or
                read it from the answer; it follows the request into jobs, mails and logs.""",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "An access token of the Keycloak realm `sportello`.")
public class ApiApplication extends Application {}
