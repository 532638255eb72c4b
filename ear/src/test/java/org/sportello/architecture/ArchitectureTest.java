package org.sportello.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directions of the design: web to ejb, processes to ejb, the engine in processes alone. */
class ArchitectureTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("sportello.repository", ".."));
  private static final JavaClasses EJB = module("ejb");
  private static final JavaClasses PROCESSES = module("processes");
  private static final JavaClasses WEB = module("web");

  private static final ArchRule NO_ENGINE =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.camunda..");
  private static final ArchRule NO_HTTP =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "java.net.http..");

  private static JavaClasses module(String name) {
    return new ClassFileImporter().importPath(REPOSITORY.resolve(name).resolve("target/classes"));
  }

  private static ArchRule nothingOf(JavaClasses module, String name) {
    Set<String> names =
        module.stream().map(JavaClass::getName).collect(Collectors.toUnmodifiableSet());
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "belong to " + name, type -> names.contains(type.getName())));
  }

  @Test
  void shouldKeepTheDomainFreeOfTheOtherModules() {
    nothingOf(PROCESSES, "processes").check(EJB);
    nothingOf(WEB, "web").check(EJB);
  }

  @Test
  void shouldKeepTheEngineAndThePortalsApart() {
    nothingOf(WEB, "web").check(PROCESSES);
    nothingOf(PROCESSES, "processes").check(WEB);
  }

  @Test
  void shouldKeepTheEngineInOneModule() {
    NO_ENGINE.check(EJB);
    NO_ENGINE.check(WEB);
  }

  @Test
  void shouldKeepHttpOutOfTheDomain() {
    NO_HTTP.check(EJB);
    NO_HTTP.check(PROCESSES);
  }

  @Test
  void shouldGoRedWhereADirectionIsBroken() {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> NO_ENGINE.check(PROCESSES));
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> NO_HTTP.check(WEB));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> nothingOf(EJB, "ejb").check(WEB));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> nothingOf(EJB, "ejb").check(PROCESSES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ejb org.sportello.ticket.domain",
        "ejb org.sportello.ticket.application",
        "ejb org.sportello.ledger.domain",
        "ejb org.sportello.sla.domain",
        "ejb org.sportello.mail.domain",
        "ejb org.sportello.platform.security",
        "processes org.sportello.platform.engine",
        "processes org.sportello.ticket.process",
        "web org.sportello.platform.rest",
        "web org.sportello.ticket.rest"
      })
  void shouldFindClassesInEveryRoomThatTheRulesSpeakOf(String room) {
    JavaClasses module =
        room.startsWith("ejb") ? EJB : room.startsWith("processes") ? PROCESSES : WEB;
    String name = room.substring(room.indexOf(' ') + 1);
    assertThat(module.stream().filter(type -> type.getPackageName().equals(name))).isNotEmpty();
  }
}
