package org.sportello.scenario.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a browser. */
public final class Visitor implements AutoCloseable {
  private final Addresses addresses;
  private final Page page;
  private final Path axe;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Addresses addresses, Page page, Path axe) {
    this.addresses = addresses;
    this.page = page;
    this.axe = axe;
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add("error: " + error));
  }

  /** What the visitor has before them. */
  public Page page() {
    return page;
  }

  /** Goes to an address of the portal; the path begins with a slash. */
  public Visitor go(String path) {
    page.navigate(addresses.web() + path);
    return this;
  }

  /** Signs in at Keycloak, which the portal has led to, and waits for the page behind. */
  public Visitor signIn(String login) {
    page.locator("#username").fill(login);
    page.locator("#password").fill(login);
    page.locator("#kc-login").click();
    heading();
    return this;
  }

  /** The page's first heading, once it is there. */
  public String heading() {
    Locator heading = page.locator("#content h1").first();
    heading.waitFor();
    return heading.innerText();
  }

  /** Presses a button by its name. */
  public Visitor press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    return this;
  }

  /** Follows a link by its name. */
  public Visitor follow(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    return this;
  }

  /** Fills a field by its label. */
  public Visitor fill(String label, String value) {
    page.getByLabel(label).fill(value);
    return this;
  }

  /** Waits until these words are to be seen. */
  public Visitor see(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  /**
   * Waits until the page is there and nothing holds the place of what is still on its way. A page
   * that was just gone to may still be leaving for the login and coming back: it has no heading.
   */
  public Visitor settled() {
    page.waitForFunction(
        "() => document.querySelector('#content h1') !== null"
            + " && document.querySelector('.sp-loading') === null");
    return this;
  }

  /** The same person in a further tab of the same browser. */
  public Visitor tab() {
    return new Visitor(addresses, page.context().newPage(), axe);
  }

  /**
   * Has axe look at the page.
   *
   * @throws AssertionError where it finds something serious or critical
   */
  public void accessible(String what) {
    try {
      page.evaluate(Files.readString(axe, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Object found =
        page.evaluate(
            "async () => (await window.axe.run()).violations"
                + ".filter((one) => ['serious', 'critical'].includes(one.impact))"
                + ".map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' '))");
    assertThat((List<?>) found).as("axe on " + what).isEmpty();
  }

  /** What the browser complained about so far, such as something that the page's policy forbids. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Keeps a picture of what is to be seen. */
  public void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /** What the browser keeps of this visitor beyond the page. */
  public String kept() {
    return page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")
        .toString();
  }

  @Override
  public void close() {
    page.context().close();
  }

  private void listen(ConsoleMessage message) {
    if (Map.of("error", true, "warning", true).containsKey(message.type())) {
      complaints.add(message.type() + ": " + message.text());
    }
  }
}
