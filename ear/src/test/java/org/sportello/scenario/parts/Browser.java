package org.sportello.scenario.parts;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's Chromium. Playwright's driver is the one among the portal's packages, run by the
 * Node.js of the build.
 */
public final class Browser implements AutoCloseable {
  private static final String PACKAGES = "web/src/main/portal/node_modules";
  private static final double PATIENCE = 60_000;

  private final Addresses addresses;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  /** How a visitor looks at a page. */
  public record Look(int width, int height, String locale, boolean isDark) {

    /** A desk's screen, in Italian and light. */
    public static final Look DESK = new Look(1440, 900, "it-IT", false);

    /** A phone held upright, in Italian and light. */
    public static final Look PHONE = new Look(390, 844, "it-IT", false);
  }

  public Browser(Addresses addresses) {
    this.addresses = addresses;
    Path driver = driver(addresses.repository());
    System.setProperty("playwright.cli.dir", driver.toString());
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_NODEJS_PATH", "node");
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  /** A new visitor, who is nobody yet. */
  public Visitor visitor(Look look) {
    return visitor(look, true);
  }

  /** A new visitor whose browser runs no scripts. */
  public Visitor visitorWithoutScripts(Look look) {
    return visitor(look, false);
  }

  private Visitor visitor(Look look, boolean withScripts) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale(look.locale())
                .setJavaScriptEnabled(withScripts)
                .setColorScheme(look.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(PATIENCE);
    Page page = context.newPage();
    return new Visitor(
        addresses, page, addresses.repository().resolve(PACKAGES).resolve("axe-core/axe.min.js"));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  /**
   * Where Chromium is.
   *
   * @throws IllegalStateException when there is none
   */
  public static Path executable() {
    Optional<String> chosen = Optional.ofNullable(System.getenv("SPORTELLO_CHROMIUM"));
    return Stream.concat(
            chosen.stream(),
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("There is no Chromium: set SPORTELLO_CHROMIUM"));
  }

  private static Path driver(Path repository) {
    try {
      Path folder = Files.createDirectories(repository.resolve("ear/target/playwright"));
      Path link = folder.resolve("package");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(
          link, repository.resolve(PACKAGES).resolve("playwright-core").toRealPath());
      return folder.toAbsolutePath().normalize();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
