package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** What is done on the pages of the auditor's desk. */
final class AuditorsDesk {
  private AuditorsDesk() {}

  /** Takes a list away by the button of the first page, which must be open, in Italian. */
  static void takesAList(Narrator narrator, World world, Visitor auditor, Path gallery) {
    auditor.page().getByLabel("Quale elenco").selectOption("agents");
    var lists = auditor.page().locator("section[aria-label=Elenchi]");
    lists.scrollIntoViewIfNeeded();
    auditor.picture(gallery.resolve("audit-lists.png"));
    Download taken = auditor.page().waitForDownload(() -> lists.getByText("Prendi in CSV").click());
    assertThat(taken.suggestedFilename()).isEqualTo("agents.csv");
    List<String> lines = lines(taken.path());
    Desk desk = world.desk("auditor");
    assertThat(lines).hasSize(desk.items("/agents").size() + 1);
    narrator.see("the list of technicians, taken from the page: " + lines.get(0));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An administrator sets for how long somebody audits, and lifts it again. */
  static void limits(Narrator narrator, World world, Browser browser, int person, Path gallery) {
    String until =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
            .withZone(ZoneId.of("Europe/Rome"))
            .format(world.clock().now().plus(Duration.ofDays(30)));
    try (Visitor admin = browser.visitor(Look.DESK)) {
      admin.go("/audit/people/" + person).signIn("admin");
      admin.see("Nessun periodo fissato").settled();
      var term = admin.page().locator("section[aria-label='Periodo come revisore']");
      term.getByLabel("Fino al").fill(until);
      term.getByLabel("Perché").fill("Revisione annuale");
      admin.press("Fissa il periodo");
      term.getByText("Può fare il revisore dal").waitFor();
      admin.accessible("for how long somebody audits");
      term.scrollIntoViewIfNeeded();
      admin.picture(gallery.resolve("audit-term.png"));
      assertThat(term.getByLabel("Perché").inputValue()).as("another reason is asked").isEmpty();
      term.getByLabel("Perché").fill("Non serve più");
      admin.press("Togli la scadenza");
      term.getByText("Nessun periodo fissato").waitFor();
      assertThat(admin.complaints()).isEmpty();
    }
    narrator.see("set and lifted on the person's page as well");
  }
}
