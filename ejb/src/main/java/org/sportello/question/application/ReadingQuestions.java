package org.sportello.question.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.question.application.Question.Option;

/** Tells what is asked, and whether something is an answer to it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingQuestions {

  private static final String SELECT =
      """
      select q.code, q.product_code, q.area_code, q.kind, q.position, q.type, q.label_it, q.label_en,
        q.help_it, q.help_en, cast(q.options as text) as options, q.required
      from intake_question q
      """;

  private static final String ASKED =
      """
      where (q.product_code is null or q.product_code = cast(:product as text))
        and (q.area_code is null or q.area_code = cast(:area as text))
        and (q.kind is null or q.kind = cast(:kind as text))
      """;

  private static final String ORDER = " order by q.position, q.code";

  private Queries queries;

  protected ReadingQuestions() {}

  @Inject
  public ReadingQuestions(Queries queries) {
    this.queries = queries;
  }

  /** All questions, in their order. */
  public List<Question> all() {
    return queries.list(SELECT + ORDER, Map.of(), ReadingQuestions::question);
  }

  /** What is asked about this product, area and kind of ticket; null for those not known yet. */
  public List<Question> asked(String product, String area, String kind) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("product", product);
    parameters.put("area", area);
    parameters.put("kind", kind);
    return queries.list(SELECT + ASKED + ORDER, parameters, ReadingQuestions::question);
  }

  /**
   * One question.
   *
   * @throws NotFound when there is none with this code
   */
  public Question one(String code) {
    return coded(List.of(code)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no question " + code + "."));
  }

  /** Those of the questions with these codes that there are. */
  public List<Question> coded(Collection<String> codes) {
    return queries.list(
        SELECT + " where q.code = any (:codes)" + ORDER,
        Map.of("codes", codes),
        ReadingQuestions::question);
  }

  /**
   * What is wrong with the answers among a ticket's own fields; fields that answer no question are
   * the opener's own business.
   *
   * @param custom a JSON object, or null
   */
  public List<FieldError> misfits(String custom) {
    List<FieldError> errors = new ArrayList<>();
    if (custom == null) {
      return errors;
    }
    JsonObject answers = parsed(custom).asJsonObject();
    if (answers.isEmpty()) {
      return errors;
    }
    for (Question question : coded(answers.keySet())) {
      JsonValue answer = answers.get(question.code());
      if (answer != JsonValue.NULL && !question.answerType().takes(answer, question.values())) {
        errors.add(
            new FieldError(
                "/custom/" + question.code(),
                "Expected is " + question.answerType().expected(question.values()) + "."));
      }
    }
    return errors;
  }

  private static Question question(Columns row) throws SQLException {
    String help = row.text("help_it");
    return new Question(
        row.text("code"),
        row.text("product_code"),
        row.text("area_code"),
        row.text("kind"),
        row.number("position"),
        row.text("type"),
        new Bilingual(row.text("label_it"), row.text("label_en")),
        help == null ? null : new Bilingual(help, row.text("help_en")),
        options(row.text("options")),
        row.flag("required"));
  }

  private static List<Option> options(String json) {
    return json == null
        ? List.of()
        : parsed(json).asJsonArray().getValuesAs(JsonObject.class).stream()
            .map(
                option ->
                    new Option(
                        option.getString("value"),
                        new Bilingual(option.getString("it"), option.getString("en"))))
            .toList();
  }

  private static JsonValue parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }
}
