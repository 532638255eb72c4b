package org.sportello.inquiry.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Answers the questions of auditors and remembers who asked what. */
@Stateless
public class Asking {
  private Instance<Question> questions;
  private Ledger ledger;
  private Acting acting;

  protected Asking() {}

  @Inject
  public Asking(@Any Instance<Question> questions, Ledger ledger, Acting acting) {
    this.questions = questions;
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * A question.
   *
   * @param id its name in addresses
   * @param number its place among the questions
   * @param title the question itself
   * @param about from what it is answered, what that proves and what not
   * @param parameters what it can be narrowed down by
   * @param columns what each row of an answer tells
   */
  @Schema(name = "AuditQuestion")
  public record Described(
      String id,
      int number,
      Bilingual title,
      Bilingual about,
      List<DescribedParameter> parameters,
      List<DescribedColumn> columns) {}

  /**
   * What a question can be narrowed down by.
   *
   * @param id {@code from}, {@code to}, {@code at}, {@code ticket}, {@code process}, {@code
   *     element}, {@code person} or {@code organization}
   * @param name what it is called
   * @param required whether the question can't be answered without it
   */
  @Schema(name = "AuditParameter")
  public record DescribedParameter(String id, Bilingual name, boolean required) {}

  /**
   * A column of an answer.
   *
   * @param id its name
   * @param type {@code text}, {@code number}, {@code moment}, {@code ticket} or {@code code}
   * @param name what it is called
   */
  @Schema(name = "AuditColumn")
  public record DescribedColumn(String id, String type, Bilingual name) {}

  /**
   * A row of an answer.
   *
   * @param cells one for each column, null where there is nothing to tell
   * @param position where the answer goes on after it
   */
  public record Told(List<String> cells, String position) {}

  /** All questions, in their order. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Described> all(Caller caller) {
    requireAuditor(caller);
    return questions.stream()
        .sorted(Comparator.comparingInt(Question::number))
        .map(Asking::described)
        .toList();
  }

  /**
   * One question.
   *
   * @throws NotFound when there is none of that name
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Described one(Caller caller, String id) {
    requireAuditor(caller);
    return described(find(id));
  }

  /**
   * Puts on the ledger that the caller asks; to be called, and committed, before the answer.
   *
   * @param isTaken whether the whole answer is taken away as a file
   * @throws InvalidInput when the question can't be answered for what is missing
   */
  public void announce(Caller caller, String id, Asked asked, boolean isTaken) {
    requireAuditor(caller);
    check(find(id), asked);
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                isTaken ? Chain.system() : Chain.of("reading", "questions"),
                isTaken ? "list.exported" : "question.asked",
                asked.facts().put(isTaken ? "list" : "question", id)));
  }

  /**
   * Hands over the answer row by row.
   *
   * @param after the position that the answer goes on from, null for its beginning
   * @param most how many rows at most
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void answer(
      Caller caller,
      String id,
      Asked asked,
      String language,
      String after,
      long most,
      Consumer<Told> rows) {
    requireAuditor(caller);
    Question question = find(id);
    check(question, asked);
    List<Column> columns = question.columns();
    question.answer(
        caller,
        asked,
        language,
        after,
        most,
        row -> rows.accept(new Told(said(columns, row.cells(), language), row.position())));
  }

  private static List<String> said(List<Column> columns, List<String> cells, String language) {
    List<String> said = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean isCode = columns.get(i).type() == Column.Type.CODE && cell != null;
      said.add(isCode ? QuestionWords.code(columns.get(i), cell, language) : cell);
    }
    return said;
  }

  private static void check(Question question, Asked asked) {
    List<FieldError> errors = new ArrayList<>();
    for (Parameter parameter : question.required()) {
      Object value = asked.value(parameter);
      if (value == null || value.toString().isBlank()) {
        errors.add(new FieldError("/" + parameter.code(), "the question needs it"));
      }
    }
    if (asked.from() != null && asked.to() != null && !asked.from().isBefore(asked.to())) {
      errors.add(new FieldError("/to", "a period ends after it began"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private Question find(String id) {
    Optional<Question> found =
        questions.stream().filter(question -> question.id().equals(id)).findFirst();
    return found.orElseThrow(() -> new NotFound("There is no question " + id + "."));
  }

  private static Described described(Question question) {
    return new Described(
        question.id(),
        question.number(),
        QuestionWords.of("question." + question.id()),
        QuestionWords.of("about." + question.id()),
        question.parameters().stream()
            .map(
                parameter ->
                    new DescribedParameter(
                        parameter.code(),
                        QuestionWords.of("parameter." + parameter.code()),
                        question.required().contains(parameter)))
            .toList(),
        question.columns().stream()
            .map(
                column ->
                    new DescribedColumn(
                        column.id(),
                        column.type().code(),
                        QuestionWords.of("column." + column.id())))
            .toList());
  }

  private static void requireAuditor(Caller caller) {
    if (!caller.is(Role.AUDITOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("The questions of auditors are answered to auditors.");
    }
  }
}
