package org.sportello.scenario;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.sportello.scenario.parts.Visitor;

/** A process owner, in Italian, at the drawing of a draft. */
final class DrawingBoard {
  static final String APPROVAL = "UserTask_Approval";
  private static final String DRAFT = ".*/studio/drafts/\\d+";

  private final Visitor owner;

  DrawingBoard(Visitor owner) {
    this.owner = owner;
  }

  /** Begins a draft of what is in force. */
  void begin(String key) {
    owner.go("/studio/processes/" + key);
    owner.press("Modifica");
    opened();
  }

  /** Waits for a draft's page. */
  void opened() {
    owner.page().waitForURL(address -> address.matches(DRAFT));
  }

  /** The draft's key. */
  String draft() {
    return owner.page().url().replaceFirst(".*/", "");
  }

  /** Chooses an element of the diagram. */
  void choose(String element) {
    shape(element).click(new Locator.ClickOptions().setForce(true));
  }

  /** Drags an element, or what covers it, down by so many pixels. */
  void drag(String element, int down) {
    BoundingBox box = shape(element).boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    Mouse mouse = owner.page().mouse();
    mouse.move(x, y);
    mouse.down();
    mouse.move(x, y + down, new Mouse.MoveOptions().setSteps(down / 4));
    mouse.up();
  }

  private Locator shape(String element) {
    Locator shape =
        owner
            .page()
            .locator(".sp-draft__canvas [data-element-id='" + element + "'] .djs-hit")
            .first();
    shape.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return shape;
  }

  /** Puts an approval with its form behind the chosen element, and is told of its missing timer. */
  void addApproval() {
    owner.press("Aggiungi dopo l’elemento scelto");
    drawn();
    owner.see("Qui il processo aspetta senza un timer");
    owner.page().locator(".sp-draft__canvas .sp-badge--finding").first().waitFor();
  }

  /** Waits until the approval is on the canvas. */
  void drawn() {
    owner.page().locator("[data-element-id='" + APPROVAL + "']").first().waitFor();
  }

  /** Mends what was missing, as the finding offers it. */
  void addTimer() {
    owner.press("Aggiungi un timer di tre giorni");
    flawless();
    owner.see("Tutto è conservato");
  }

  /** Waits until nothing is found any more. */
  void flawless() {
    owner.see("Niente: si può proporre.");
  }

  /** Whether the page lets one ask for approval. */
  boolean maybeProposed() {
    return !owner
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Chiedi l’approvazione").setExact(true))
        .isDisabled();
  }

  /** Asks for approval; answers the proposal's key. */
  String ask(String reason) {
    flawless();
    owner.fill("Motivo", reason);
    owner.press("Chiedi l’approvazione");
    owner.page().waitForURL(address -> address.matches(".*/studio/proposals/\\d+"));
    owner.see("Questa proposta è tua");
    return draft();
  }
}
