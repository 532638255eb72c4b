package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Tickets that have to do with each other: merged and parted again, split, linked, followed. */
final class MergeAndSplit implements Scenario {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "links";
  }

  @Override
  public String title() {
    return "a duplicate is merged and the merge undone, a message becomes a ticket, tickets are"
        + " linked and followed: by the API, by mail and from the keyboard";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    String original = customer.open("Stampante ferma " + world.newWord(), "Non stampa nessuno.");
    Desk technician = life.taken(original);
    merged(narrator, world, life, technician, original);
    split(narrator, world, technician, customer, original);
    related(narrator, world, technician, customer, original);
    atTheDesk(narrator, world, technician, customer, original);
    customer.perform("cancel", original, "reason", "End of the scenario");
  }

  private static void merged(
      Narrator narrator, World world, Life life, Desk technician, String original) {
    narrator.chapter("A colleague asks for the same, by mail");
    String word = world.newWord();
    String address = word + "@alfa.test";
    JsonObject colleague =
        Json.createObjectBuilder()
            .add("name", "Collega " + word)
            .add("email", address)
            .add("organization", organization(world, original))
            .add("language", "it")
            .build();
    world.desk("admin").post("/people", colleague).expect(201);
    String duplicate = life.mailed(address, word, "La stampante non va");
    Desk supervisor = world.desk("supervisor");

    narrator.chapter("What can't be merged");
    String foreign = world.desk("customer2").open("Altra ditta " + word, "Anche da noi.");
    world.desk("customer").post(links(duplicate), duplicateOf(original)).expect(403);
    assertThat(rule(supervisor, foreign, original)).isEqualTo("other-organization");
    narrator.see(
        "somebody else's ticket is not merged: its requester would read what is not theirs");

    narrator.chapter("The technician merges it");
    technician.post(links(duplicate), duplicateOf(original)).expect(201);
    JsonObject ended = supervisor.ticket(duplicate);
    assertThat(ended.getString("status")).isEqualTo("closed");
    assertThat(ended.getString("closureKind")).isEqualTo("duplicate");
    assertThat(followers(supervisor, original)).containsExactly("Collega " + word);
    assertThat(bodies(supervisor, duplicate)).anyMatch(body -> body.contains(original));
    assertThat(supervisor.messages(original))
        .filteredOn(message -> message.getString("body").contains(duplicate))
        .singleElement()
        .satisfies(note -> assertThat(note.getString("visibility")).isEqualTo("internal"));
    assertThat(bodies(world.desk("customer"), original))
        .noneMatch(body -> body.contains(duplicate));
    narrator.see("it is closed as a duplicate; both conversations say so, the original's to staff");
    Letter told = life.letter(address, duplicate, 1);
    assertThat(told.subject()).contains("Unita alla " + original);
    assertThat(rule(supervisor, original, duplicate)).isEqualTo("circular-link");
    assertThat(rule(supervisor, duplicate, original)).isEqualTo("already-linked");
    narrator.see("not twice, and not in a circle");

    narrator.chapter("The colleague answers the mail");
    life.reply(address, told, "<" + word + ".2@alfa.test>", "Anche dal secondo piano " + word);
    awaitWords(supervisor, original, "Anche dal secondo piano " + word);
    narrator.see("the answer has arrived on the original");
    technician.say(original, "Il tecnico arriva alle 15.", "public");
    life.letter(address, original, 1);
    narrator.see("and what the technician writes there reaches the colleague");

    narrator.chapter("It was another printer: the merge is undone");
    assertThat(technician.actionIds(duplicate)).containsExactly("separate");
    technician.perform("separate", duplicate);
    JsonObject again = supervisor.ticket(duplicate);
    assertThat(again.getString("status")).isEqualTo("new");
    assertThat(again.isNull("closureKind")).isTrue();
    assertThat(again.getJsonObject("sla").getJsonObject("resolution").getString("state"))
        .isEqualTo("running");
    assertThat(life.technicianOf(duplicate).actionIds(duplicate)).contains("take");
    assertThat(followers(supervisor, original)).isEmpty();
    assertThat(supervisor.items(links(duplicate))).isEmpty();
    life.reply(address, told, "<" + word + ".3@alfa.test>", "Grazie, era un'altra " + word);
    awaitWords(supervisor, duplicate, "Grazie, era un'altra " + word);
    narrator.see("it goes on where it was, with its clocks, and answers arrive there again");
    assertThat(kinds(supervisor, duplicate))
        .contains("ticket.linked", "ticket.mergedAsDuplicate", "ticket.separated");
    assertThat(kinds(supervisor, original))
        .contains("ticket.linked", "ticket.duplicateJoined", "ticket.separated");
    supervisor.perform("cancel", duplicate, "reason", "End of the scenario");
    supervisor.perform("cancel", foreign, "reason", "End of the scenario");
  }

  private static void split(
      Narrator narrator, World world, Desk technician, Desk customer, String reference) {
    narrator.chapter("The customer writes about something else");
    String word = world.newWord();
    customer.upload(reference, "preventivo.txt", "due toner " + word);
    long message =
        customer
            .say(reference, "E ci servono due toner " + word, "public")
            .json()
            .getJsonNumber("id")
            .longValue();
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("subject", "Due toner " + word)
            .add("kind", "commercial")
            .build();
    String path = "/tickets/" + reference + "/messages/";
    customer.post(path + message + "/split", wanted).expect(403);
    long ours =
        technician.say(reference, "Ci penso io.", "public").json().getJsonNumber("id").longValue();
    assertThat(technician.post(path + ours + "/split", wanted).expect(409).json().getString("rule"))
        .isEqualTo("not-the-requesters");
    JsonObject ticket = technician.post(path + message + "/split", wanted).expect(201).json();
    String split = ticket.getString("reference");
    assertThat(ticket.getJsonObject("requester").getString("username")).isEqualTo("customer");
    assertThat(ticket.isNull("team")).as("its process has sorted it").isFalse();
    JsonObject first = customer.messages(split).get(0);
    assertThat(first.getString("body")).isEqualTo("E ci servono due toner " + word);
    assertThat(first.getJsonObject("author").getString("username")).isEqualTo("customer");
    assertThat(first.getJsonArray("attachments").getValuesAs(JsonObject.class))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.getString("fileName")).isEqualTo("preventivo.txt");
              assertThat(
                      customer
                          .call(
                              "GET",
                              "/tickets/" + split + "/attachments/" + file.get("id"),
                              null,
                              null,
                              Map.of("Accept", "*/*"))
                          .expect(200)
                          .body())
                  .isEqualTo("due toner " + word);
            });
    assertThat(bodies(customer, reference)).anyMatch(body -> body.contains(split));
    assertThat(bodies(customer, split)).anyMatch(body -> body.contains(reference));
    assertThat(technician.items(links(split)))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.getString("kind")).isEqualTo("related-to");
              assertThat(link.getString("ticket")).isEqualTo(reference);
            });
    assertThat(kinds(technician, reference)).contains("ticket.split");
    assertThat(kinds(technician, split)).contains("ticket.splitFrom", "ticket.opened");
    narrator.see(split + " has its words and its file, lives on its own, and both threads say so");
    customer.perform("cancel", split, "reason", "End of the scenario");
  }

  private static void related(
      Narrator narrator, World world, Desk technician, Desk customer, String reference) {
    narrator.chapter("Two tickets that have to do with each other");
    String other = customer.open("Rete lenta " + world.newWord(), "Da lunedì.");
    JsonObject related =
        Json.createObjectBuilder().add("kind", "related-to").add("ticket", other).build();
    JsonObject back =
        Json.createObjectBuilder().add("kind", "related-to").add("ticket", reference).build();
    technician.post(links(reference), related).expect(201);
    technician.post(links(other), back).expect(409);
    technician
        .call("DELETE", links(other) + "/related-to/" + reference, null, null, Map.of())
        .expect(200);
    assertThat(technician.items(links(reference)))
        .noneMatch(link -> link.getString("ticket").equals(other));
    customer.perform("cancel", other, "reason", "End of the scenario");
    narrator.see("linked once, and parted from the other end");
  }

  private static void atTheDesk(
      Narrator narrator, World world, Desk technician, Desk customer, String original) {
    String word = world.newWord();
    String duplicate = customer.open("Di nuovo la stampante " + word, "Non stampa ancora.");
    String subject = technician.ticket(original).getString("subject");
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    try (Browser browser = new Browser(world.addresses());
        Visitor agent = browser.visitor(Look.DESK)) {
      Page page = agent.page();
      narrator.chapter("At the desk: merge, from the keyboard");
      agent.go("/desk/tickets/" + duplicate).signIn("agent");
      agent.settled();
      type(page, "Unisci a un altro ticket…");
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      awaitFocus(page, "merge-other");
      page.keyboard().type(subject);
      awaitPointed(dialog, original);
      page.keyboard().press("Enter");
      dialog.getByText("Si prosegue qui").waitFor();
      dialog.getByText("Non stampa nessuno.").waitFor();
      agent.accessible("the dialog that merges");
      agent.picture(gallery.resolve("merge-dialog.png"));
      page.keyboard().press("Enter");
      agent.see("Unito a " + original);
      agent.settled();
      agent.accessible("a merged ticket");
      agent.picture(gallery.resolve("merged.png"));
      assertThat(technician.status(duplicate)).isEqualTo("closed");
      narrator.see("both were shown before; now the page says where work goes on");
      Locator undo =
          page.locator(".pf-v6-c-alert")
              .getByRole(
                  AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annulla l'unione"));
      undo.focus();
      page.keyboard().press("Enter");
      page.getByText("Unito a " + original)
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(technician.status(duplicate)).isEqualTo("new");
      narrator.see("undone by one key");

      narrator.chapter("At the desk: link and part, follow and stop");
      type(page, "Collega a un altro ticket…");
      awaitFocus(page, "link-other");
      page.keyboard().type(original);
      awaitPointed(dialog, original);
      page.keyboard().press("Enter");
      agent.accessible("the dialog that links");
      page.keyboard().press("Enter");
      page.locator(".sp-links").getByText(original).waitFor();
      agent.picture(gallery.resolve("links.png"));
      type(page, "Togli il collegamento a " + original);
      page.locator(".sp-links")
          .getByText(original)
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      type(page, "Segui");
      button(page, "Non seguire più").waitFor();
      assertThat(followers(technician, duplicate)).containsExactly("Andrea Amato");
      type(page, "Non seguire più");
      button(page, "Segui").waitFor();
      assertThat(followers(technician, duplicate)).isEmpty();
      narrator.see("each by its button, with the focus kept");

      narrator.chapter("At the desk: delegate with a note");
      page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Azioni"))
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assegna"))
          .click();
      dialog
          .getByLabel("Assegnatario")
          .selectOption(
              dialog.getByRole(AriaRole.OPTION).filter(text("Alice Arena")).getAttribute("value"));
      dialog.getByLabel("Nota").fill("Tu conosci quella stampante " + word);
      dialog.getByRole(AriaRole.BUTTON).filter(text("Assegna")).click();
      agent.see("Fatto: Assegna.");
      page.locator("article", new Page.LocatorOptions().setHasText("Tu conosci quella")).waitFor();
      assertThat(technician.ticket(duplicate).getJsonObject("assignee").getString("username"))
          .isEqualTo("agent2");

      narrator.chapter("At the desk: a message becomes a ticket");
      type(page, "Altro per il messaggio di Carla Conti");
      page.getByRole(AriaRole.MENUITEM).focus();
      page.keyboard().press("Enter");
      awaitFocus(page, "split-subject");
      dialog.getByText("Non stampa ancora.").waitFor();
      page.keyboard().type("Carta finita " + word);
      agent.accessible("the dialog that splits");
      agent.picture(gallery.resolve("split-dialog.png"));
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/desk/tickets/") && !url.endsWith(duplicate));
      agent.see("Carta finita " + word);
      agent.see("Non stampa ancora.");
      agent.settled();
      agent.picture(gallery.resolve("split.png"));
      String split = page.url().replaceAll(".*/", "");
      assertThat(agent.complaints()).as("the browser").isEmpty();
      narrator.see(split + " is on the page, with the words");
      customer.perform("cancel", split, "reason", "End of the scenario");
    }
    onAPhone(world, original, gallery);
    customer.perform("cancel", duplicate, "reason", "End of the scenario");
  }

  private static void onAPhone(World world, String original, Path gallery) {
    try (Browser browser = new Browser(world.addresses());
        Visitor agent = browser.visitor(new Look(390, 844, "en-GB", true))) {
      agent.go("/desk/tickets/" + original).signIn("agent");
      agent.settled();
      button(agent.page(), "Merge into another ticket…").click();
      agent.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX).waitFor();
      agent.accessible("the dialog that merges, on a phone in the dark");
      agent.picture(gallery.resolve("merge-dialog-phone-dark.png"));
    }
  }

  private static void awaitFocus(Page page, String id) {
    page.waitForFunction("id => document.activeElement?.id === id", id);
  }

  private static void awaitPointed(Locator dialog, String reference) {
    dialog.locator("[role=option][aria-selected=true]").filter(text(reference)).waitFor();
  }

  /** Reaches the button and presses it from the keyboard. */
  private static void type(Page page, String name) {
    button(page, name).focus();
    page.keyboard().press("Enter");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String links(String reference) {
    return "/tickets/" + reference + "/links";
  }

  private static JsonObject duplicateOf(String original) {
    return Json.createObjectBuilder().add("kind", "duplicate-of").add("ticket", original).build();
  }

  private static String rule(Desk desk, String duplicate, String original) {
    return desk.post(links(duplicate), duplicateOf(original)).expect(409).json().getString("rule");
  }

  private static long organization(World world, String reference) {
    return Long.parseLong(
        world.desk("supervisor").ticket(reference).getJsonObject("organization").getString("id"));
  }

  private static List<String> followers(Desk desk, String reference) {
    return desk.items("/tickets/" + reference + "/watchers").stream()
        .map(watcher -> watcher.getJsonObject("person").getString("name"))
        .toList();
  }

  private static List<String> bodies(Desk desk, String reference) {
    return desk.messages(reference).stream().map(message -> message.getString("body")).toList();
  }

  private static List<String> kinds(Desk desk, String reference) {
    return desk.trail(reference).stream().map(entry -> entry.getString("kind")).toList();
  }

  private static void awaitWords(Desk desk, String reference, String words) {
    Patience.untilTrue(
        words + " on " + reference,
        PATIENCE,
        () -> bodies(desk, reference).stream().anyMatch(body -> body.contains(words)));
  }
}
