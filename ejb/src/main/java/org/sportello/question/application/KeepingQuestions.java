package org.sportello.question.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.query.Queries;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.product.application.ProductView;
import org.sportello.product.application.ReadingProducts;
import org.sportello.question.application.Question.Option;

/**
 * Lets supervisors and administrators decide what is asked when a ticket is opened. What was
 * answered before stays on its ticket.
 */
@Stateless
public class KeepingQuestions {

  private static final String ENTER =
      """
      insert into intake_question (code, product_code, area_code, kind, position, type, label_it,
        label_en, help_it, help_en, options, required)
      values (:code, cast(:product as text), cast(:area as text), cast(:kind as text), :position,
        :type, :labelIt, :labelEn, cast(:helpIt as text), cast(:helpEn as text),
        cast(cast(:options as text) as jsonb), :required)
      on conflict (code) do update set product_code = excluded.product_code,
        area_code = excluded.area_code, kind = excluded.kind, position = excluded.position,
        type = excluded.type, label_it = excluded.label_it, label_en = excluded.label_en,
        help_it = excluded.help_it, help_en = excluded.help_en, options = excluded.options,
        required = excluded.required
      """;

  private static final String REMOVE = "delete from intake_question where code = :code";

  private ReadingQuestions reading;
  private ReadingProducts products;
  private Queries queries;
  private Turns turns;
  private Ledger ledger;
  private Acting acting;

  protected KeepingQuestions() {}

  @Inject
  public KeepingQuestions(
      ReadingQuestions reading,
      ReadingProducts products,
      Queries queries,
      Turns turns,
      Ledger ledger,
      Acting acting) {
    this.reading = reading;
    this.products = products;
    this.queries = queries;
    this.turns = turns;
    this.ledger = ledger;
    this.acting = acting;
  }

  /** The question with this code, kept from other changes until the transaction ends. */
  public Optional<Question> locked(String code) {
    turns.take("question/" + code);
    return reading.coded(List.of(code)).stream().findFirst();
  }

  /**
   * Enters a question or makes it another one.
   *
   * @param before what {@link #locked} has shown, or null for a new question
   * @param reason why, for the ledger
   * @throws Forbidden when the caller is neither supervisor nor administrator
   * @throws InvalidInput when something cannot be
   */
  public void change(Caller caller, Question before, Question after, String reason) {
    requireDecider(caller);
    check(after);
    Map<String, Object> values = new HashMap<>();
    values.put("code", after.code());
    values.put("product", after.product());
    values.put("area", after.area());
    values.put("kind", after.kind());
    values.put("position", after.position());
    values.put("type", after.type());
    values.put("labelIt", after.label().it());
    values.put("labelEn", after.label().en());
    values.put("helpIt", after.help() == null ? null : after.help().it());
    values.put("helpEn", after.help() == null ? null : after.help().en());
    values.put("options", after.options().isEmpty() ? null : json(after.options()));
    values.put("required", after.required());
    queries.change(ENTER, values);
    Facts facts = before == null ? Facts.none() : Facts.none().put("before", facts(before));
    String kind = before == null ? "question.entered" : "question.changed";
    record(caller, kind, after.code(), facts.put("after", facts(after)), reason);
  }

  /** Ends a question. */
  public void remove(Caller caller, Question question) {
    requireDecider(caller);
    queries.change(REMOVE, Map.of("code", question.code()));
    Facts facts = Facts.none().put("before", facts(question));
    record(caller, "question.removed", question.code(), facts, null);
  }

  private void record(Caller caller, String kind, String code, Facts facts, String reason) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                kind,
                facts.put("question", code).personal("reason", reason, caller.personId())));
  }

  private static void requireDecider(Caller caller) {
    if (!caller.is(Role.SUPERVISOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Supervisors and administrators decide what is asked.");
    }
  }

  private void check(Question wanted) {
    List<FieldError> errors = new ArrayList<>();
    if (!wanted.code().matches("[a-z][A-Za-z0-9]{0,39}") || wanted.code().equals("topic")) {
      errors.add(
          new FieldError(
              "", "A code is a small letter, then up to 39 letters and digits; not 'topic'."));
    }
    checkPlace(wanted, errors);
    boolean isChoice = wanted.answerType() == AnswerType.CHOICE;
    if (isChoice != wanted.values().size() > 1) {
      errors.add(
          new FieldError(
              "/options", isChoice ? "A choice has at least two." : "Only a choice has options."));
    }
    if (new HashSet<>(wanted.values()).size() < wanted.values().size()) {
      errors.add(new FieldError("/options", "a value stands here twice"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private void checkPlace(Question wanted, List<FieldError> errors) {
    if (wanted.product() == null) {
      if (wanted.area() != null) {
        errors.add(new FieldError("/area", "an area needs its product"));
      }
      return;
    }
    Optional<ProductView> product =
        products.all().stream().filter(one -> one.code().equals(wanted.product())).findFirst();
    if (product.isEmpty()) {
      errors.add(new FieldError("/product", "no product has the code " + wanted.product()));
    } else if (wanted.area() != null
        && product.get().areas().stream().noneMatch(one -> one.code().equals(wanted.area()))) {
      errors.add(new FieldError("/area", "the product has no area with the code " + wanted.area()));
    }
  }

  private static String json(List<Option> options) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    options.forEach(
        option ->
            all.add(
                Json.createObjectBuilder()
                    .add("value", option.value())
                    .add("it", option.name().it())
                    .add("en", option.name().en())));
    return all.build().toString();
  }

  private static Map<String, Object> facts(Question question) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("type", question.type());
    facts.put("labelIt", question.label().it());
    facts.put("labelEn", question.label().en());
    facts.put("position", question.position());
    facts.put("required", question.required());
    facts.put("options", question.values());
    if (question.product() != null) {
      facts.put("product", question.product());
    }
    if (question.area() != null) {
      facts.put("area", question.area());
    }
    if (question.kind() != null) {
      facts.put("kind", question.kind());
    }
    return facts;
  }
}
