package org.sportello.platform.rest;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the code says to those it refuses: the texts given to exceptions and errors, in both
 * branches of a condition, with {@code 7} for what is not written in the code.
 */
final class SentencesOfTheCode extends TreeScanner<Void, Void> {
  private static final List<Path> ROOTS =
      List.of(
          Path.of("src/main/java"),
          Path.of("../ejb/src/main/java"),
          Path.of("../processes/src/main/java"));

  /** Constructors, and the position of their text. */
  private static final Map<String, Integer> REFUSALS =
      Map.of(
          "FieldError", 1,
          "RuleViolated", 1,
          "Problem", 1,
          "StaleState", 0,
          "NotFound", 0,
          "Forbidden", 0,
          "TooLarge", 0,
          "Busy", 0);

  /** Methods that refuse with their second argument. */
  private static final Set<String> METHODS =
      Set.of("refuse", "wrong", "misfit", "error", "Problem.of", "ProblemException.of");

  /** Classes whose own exceptions are told to the caller. */
  private static final Set<String> TELLERS =
      Set.of(
          "ActionForm.java",
          "ActionNotPermitted.java",
          "BundleRefused.java",
          "DiagramRefused.java");

  private final Set<String> sentences = new TreeSet<>();
  private boolean isTeller;

  private SentencesOfTheCode() {}

  /** All of them. */
  static Set<String> all() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      SentencesOfTheCode scanner = new SentencesOfTheCode();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        scanner.isTeller = TELLERS.contains(file.getFileName().toString());
        scanner.scan(unit, null);
      }
      return scanner.sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void nothing) {
    String type = made.getIdentifier().toString();
    type = type.substring(type.lastIndexOf('.') + 1);
    List<? extends ExpressionTree> arguments = made.getArguments();
    if (REFUSALS.containsKey(type)) {
      keep(arguments, REFUSALS.get(type));
    } else if (type.equals("InvalidInput")) {
      keep(arguments, 1);
    } else if (isTeller && type.equals("IllegalArgumentException")) {
      keep(arguments, 0);
    }
    return super.visitNewClass(made, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    String method = call.getMethodSelect().toString();
    if (isTeller && method.equals("super")) {
      keep(call.getArguments(), 0);
    } else if (METHODS.contains(method)
        || METHODS.contains(method.substring(method.lastIndexOf('.') + 1))) {
      keep(call.getArguments(), 1);
    }
    return super.visitMethodInvocation(call, null);
  }

  private void keep(List<? extends ExpressionTree> arguments, int position) {
    if (arguments.size() > position) {
      texts(arguments.get(position)).stream()
          .filter(text -> text.chars().anyMatch(Character::isLetter))
          .forEach(sentences::add);
    }
  }

  private static List<String> texts(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree inner) {
      return texts(inner.getExpression());
    }
    if (expression instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? List.of(text) : List.of("7");
    }
    if (expression instanceof ConditionalExpressionTree either) {
      return Stream.of(either.getTrueExpression(), either.getFalseExpression())
          .flatMap(branch -> texts(branch).stream())
          .toList();
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      List<String> all = new ArrayList<>();
      for (String left : texts(sum.getLeftOperand())) {
        texts(sum.getRightOperand()).forEach(right -> all.add(left + right));
      }
      return all;
    }
    return List.of("7");
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }
}
