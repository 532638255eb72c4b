package org.sportello.moving.process;

import java.util.List;
import org.sportello.moving.application.MoveFinding;
import org.sportello.platform.code.Bilingual;

/**
 * Says in both languages why the engine refuses to move something. The engine says it in English,
 * in its developers' words.
 */
final class MoveWords {

  /** The element at which a ticket waits is not in the other version. */
  static final String GONE = "element-gone";

  private static final List<Saying> SAYINGS =
      List.of(
          new Saying(
              "There is no migration instruction",
              GONE,
              "«%s» nell’altra versione non c’è: va scelto a quale elemento passare.",
              "‘%s’ is not in the other version: choose the element to go to."),
          new Saying(
              "Target activity is not async",
              "no-save-point",
              "«%s» attende di essere eseguito, e nell’altra versione non ha un punto di"
                  + " salvataggio: aspettare che sia eseguito.",
              "‘%s’ waits to be executed and has no save point in the other version: wait until it"
                  + " has been executed."),
          new Saying(
              "Activities have incompatible types",
              "other-kind",
              "«%s» e l’elemento scelto sono di tipo diverso: sceglierne uno dello stesso tipo.",
              "‘%s’ and the chosen element are of different kinds: choose one of the same kind."),
          new Saying(
              "Events are not of the same type",
              "other-kind",
              "«%s» e l’evento scelto attendono cose diverse: sceglierne uno dello stesso tipo.",
              "‘%s’ and the chosen event wait for different things: choose one of the same kind."),
          new Saying(
              "The closest mapped ancestor",
              "other-part",
              "«%s» sta dentro una parte del diagramma che passa altrove: scegliere un elemento"
                  + " della stessa parte.",
              "‘%s’ is inside a part of the diagram that goes elsewhere: choose an element of the"
                  + " same part."),
          new Saying(
              "The source activity's event scope",
              "other-part",
              "«%s» appartiene a un elemento che passa altrove: scegliere un evento di quello.",
              "‘%s’ belongs to an element that goes elsewhere: choose an event of that one."),
          new Saying(
              "The gateway's flow scope",
              "other-part",
              "«%s» sta dentro una parte del diagramma che non passa: far passare anche quella.",
              "‘%s’ is inside a part of the diagram that does not go along: let that go as well."),
          new Saying(
              "The target gateway must have",
              "fewer-ways",
              "«%s» nell’altra versione attende meno percorsi di quanti sono già arrivati.",
              "‘%s’ waits for fewer ways in the other version than have come already."),
          new Saying(
              "Only one gateway can be mapped",
              "gateway-twice",
              "«%s» passa dove passa già un altro: a un gateway ne passa uno solo.",
              "‘%s’ goes where another goes already: only one can go to a gateway."),
          new Saying(
              "There are multiple mappings",
              "mapped-twice",
              "Per «%s» è detto più volte dove passa: dirlo una volta sola.",
              "It is said more than once where ‘%s’ goes: say it once."));

  private record Saying(String begins, String rule, String it, String en) {}

  private MoveWords() {}

  /** What the engine says of an element, in words. */
  static MoveFinding of(String process, String element, Bilingual name, String failure) {
    for (Saying saying : SAYINGS) {
      if (failure.startsWith(saying.begins())) {
        return finding(process, element, saying.rule(), name, saying.it(), saying.en());
      }
    }
    return finding(
        process,
        element,
        "engine",
        name,
        "Il motore non può spostare «%s»: " + percent(failure),
        "The engine can't move ‘%s’: " + percent(failure));
  }

  /** The diagram is not in the other release at all. */
  static MoveFinding noDiagram(String process) {
    return finding(
        process,
        null,
        "diagram-gone",
        new Bilingual(process, process),
        "Il diagramma %s nell’altra versione non c’è: il ticket può passare quando ne è uscito.",
        "The diagram %s is not in the other release: the ticket can be moved when it has left it.");
  }

  /** A call of one diagram can't become the call of another, in whose middle the ticket is. */
  static MoveFinding otherCall(String process, DiagramNode from, DiagramNode to) {
    return finding(
        process,
        from.id(),
        "other-diagram",
        from.name(),
        "«%s» esegue un altro diagramma (" + percent(String.valueOf(to.called())) + ").",
        "‘%s’ runs another diagram (" + percent(String.valueOf(to.called())) + ").");
  }

  /** What was said by hand names an element that is not there. */
  static MoveFinding noTarget(String process, String element, Bilingual name, String target) {
    return finding(
        process,
        element,
        "no-target",
        name,
        "«%s»: nell’altra versione non c’è nessun elemento " + percent(target) + ".",
        "‘%s’: there is no element " + percent(target) + " in the other version.");
  }

  private static String percent(String text) {
    return text.replace("%", "%%");
  }

  private static MoveFinding finding(
      String process, String element, String rule, Bilingual name, String it, String en) {
    return new MoveFinding(
        process, element, rule, new Bilingual(fill(it, name.it()), fill(en, name.en())));
  }

  private static String fill(String sentence, String name) {
    return sentence.replace("%%", "\u0000").replace("%s", name).replace('\u0000', '%');
  }
}
