package org.sportello.question.application;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.code.Coded;

/**
 * Something that is asked when a ticket is opened.
 *
 * @param code the name under which the answer stands among the ticket's own fields
 * @param product the code of the product that it is asked about, or null for all
 * @param area the code of the product's area, or null for all
 * @param kind the code of the kind of ticket, or null for all
 * @param options of a choice, else empty
 */
@Schema(name = "Question")
public record Question(
    @Schema(
            description = "The name under which the answer stands in a ticket's `custom`",
            examples = "errorCode")
        String code,
    @Schema(nullable = true, description = "Asked about this product only") String product,
    @Schema(nullable = true, description = "Asked about this area of the product only") String area,
    @Schema(
            nullable = true,
            enumeration = {
              "incident",
              "service-request",
              "question",
              "commercial",
              "feature-request",
              "complaint"
            },
            description = "Asked of this kind of ticket only")
        String kind,
    @Schema(description = "1 to 1000; questions are asked in this order") int position,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"text", "long-text", "number", "date", "yes-no", "choice"},
            description = "What kind of answer it expects")
        String type,
    Bilingual label,
    @Schema(nullable = true, description = "Where to find the answer, or why it is asked")
        Bilingual help,
    @Schema(description = "Of a choice; else empty") List<Option> options,
    @Schema(
            description =
                "Whether the portal insists on an answer; by mail, phone and API nobody can be made"
                    + " to answer")
        boolean required) {

  /** An answer to choose. */
  @Schema(name = "QuestionOption")
  public record Option(@Schema(examples = "daily") String value, Bilingual name) {}

  /** The type of its answers. */
  AnswerType answerType() {
    return Coded.of(AnswerType.class, type);
  }

  /** The values to choose from. */
  List<String> values() {
    return options.stream().map(Option::value).toList();
  }
}
