package org.sportello.scenario;

import java.util.List;
import java.util.Optional;

/** All scenarios, in the order in which they are told. */
public final class Scenarios {
  private Scenarios() {}

  /** All of them. */
  public static List<Scenario> all() {
    return List.of(
        new HappyPathByMail(),
        new ConfirmByClick(),
        new ReplyToSolved(),
        new ReplyToClosed(),
        new Ladder(),
        new ThirdParty(),
        new Breach(),
        new OddMail(),
        new FilesByMail(),
        new Searching(),
        new TwoTakeAtOnce(),
        new PhoneCall(),
        new Commercial(),
        new DiagramIsTheProgram(),
        new LedgerTampered(),
        new Audited(),
        new RedrawnAndProven(),
        new Privacy(),
        new RolesAndCalls(),
        new ApiManners(),
        new StaffAtWork(),
        new MergeAndSplit(),
        new Administration(),
        new MetricsShown(),
        new FewStatements(),
        new ApiDocument(),
        new PortalLife(),
        new GuidedIntake(),
        new PortalGallery(),
        new Live(),
        new LiveAfterKill(),
        new AgentsCollide(),
        new WordsKept(),
        new FormInOpenDesk(),
        new PartnerInPortal(),
        new SessionEnds(),
        new LinkPages(),
        new Editing(),
        new Views(),
        new Studio(),
        new MovedTickets(),
        new Rehearsed(),
        new TestCases(),
        new Intervened(),
        new Drawing(),
        new WrittenMails(),
        new CarriedBundle(),
        new ProductionProfile(),
        new MailCorpus(),
        new TwoNodes(),
        PartKilled.server(),
        PartKilled.database(),
        new MailServerKilled(),
        new MailRetried());
  }

  /** The one with this name. */
  public static Optional<Scenario> named(String name) {
    return all().stream().filter(scenario -> scenario.name().equals(name)).findFirst();
  }
}
