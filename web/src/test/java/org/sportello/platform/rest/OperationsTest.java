package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final List<JavaMethod> operations =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.sportello")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(
                  method ->
                      method.isAnnotatedWith(GET.class)
                          || method.isAnnotatedWith(PATCH.class)
                          || method.isAnnotatedWith(POST.class)
                          || method.isAnnotatedWith(PUT.class)
                          || method.isAnnotatedWith(DELETE.class))
              .toList();

  @Test
  void shouldTakeEffectOnceWhenAPostIsRepeated() {
    assertThat(operations).filteredOn(one -> one.isAnnotatedWith(POST.class)).isNotEmpty();
    assertThat(operations)
        .filteredOn(one -> one.isAnnotatedWith(POST.class))
        .filteredOn(
            one ->
                !one.isAnnotatedWith(Idempotent.class)
                    && !one.isAnnotatedWith(OutsideTransaction.class))
        .as("every @POST carries @Idempotent, or @OutsideTransaction with its reason")
        .isEmpty();
  }

  @Test
  void shouldAnswerWithAResponseWhenItsAnswerIsKept() {
    assertThat(operations)
        .filteredOn(one -> one.isAnnotatedWith(Idempotent.class))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.getRawReturnType().getFullName())
                    .as(one.getFullName() + ": only a Response is kept and given again")
                    .isEqualTo(Response.class.getName()));
  }

  @Test
  void shouldTakeRecordsWhoseFieldsCanBeAbsent() {
    assertThat(operations.stream().flatMap(OperationsTest::requestFields).toList())
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(field.getType().isPrimitive())
                    .as(field + ": a missing value has to be refused by its name, so it is null")
                    .isFalse());
  }

  private static Stream<RecordComponent> requestFields(JavaMethod operation) {
    return Arrays.stream(operation.reflect().getParameterTypes()).flatMap(OperationsTest::fieldsOf);
  }

  private static Stream<RecordComponent> fieldsOf(Type type) {
    if (type instanceof ParameterizedType list) {
      return fieldsOf(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain && plain.isRecord()
        ? Arrays.stream(plain.getRecordComponents())
            .flatMap(field -> Stream.concat(Stream.of(field), fieldsOf(field.getGenericType())))
        : Stream.empty();
  }

  @Test
  void shouldSayWhatItDoesAndAnswersWhenItIsAnOperation() {
    assertThat(operations).hasSizeGreaterThan(20);
    assertThat(operations)
        .allSatisfy(
            one -> {
              Operation operation = one.getAnnotationOfType(Operation.class);
              assertThat(operation.summary()).as(one.getFullName()).isNotBlank();
              assertThat(operation.description()).as(one.getFullName()).isNotBlank();
              APIResponse answer = one.getAnnotationOfType(APIResponse.class);
              assertThat(answer.responseCode()).as(one.getFullName()).startsWith("2");
              assertThat(answer.description()).as(one.getFullName()).isNotBlank();
              assertThat(answer.content().length == 0)
                  .as(one.getFullName() + ": only 204 has no content (RFC 9110, 15.3.5)")
                  .isEqualTo(answer.responseCode().equals("204"));
            });
  }

  @Test
  void shouldPromiseEveryFieldOfAnAnswer() throws IOException {
    KeptDocument document = KeptDocument.read();
    Map<String, JsonObject> answers = document.answers();
    assertThat(answers).hasSizeGreaterThan(50);
    assertThat(answers)
        .allSatisfy(
            (name, answer) ->
                assertThat(KeptDocument.required(answer))
                    .as(name + ": an answer has all its fields, those without a value as null")
                    .containsAll(KeptDocument.fields(answer)));
    assertThat(document.requests().keySet())
        .as("what is asked and what is answered are described apart")
        .doesNotContainAnyElementsOf(answers.keySet());
  }

  @Test
  void shouldTellWhichCallsAreIdempotentAndWhichNeedAState() throws IOException {
    KeptDocument document = KeptDocument.read();
    assertThat(document.withHeader("Idempotency-Key"))
        .hasSize((int) operations.stream().filter(on(Idempotent.class)).count());
    assertThat(document.with("428"))
        .hasSize((int) operations.stream().filter(on(NeedsIfMatch.class)).count());
  }

  private static Predicate<JavaMethod> on(Class<? extends Annotation> annotation) {
    return method -> method.isAnnotatedWith(annotation);
  }
}
