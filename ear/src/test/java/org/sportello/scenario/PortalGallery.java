package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Every page at desk's and phone's width, in both languages, light and dark, looked at by axe. */
final class PortalGallery implements Scenario {

  /** How each page is looked at: all of the four axes occur on both widths. */
  private static final Map<String, Look> LOOKS =
      Map.of(
          "desk-it", Look.DESK,
          "desk-en-dark", new Look(1440, 900, "en-GB", true),
          "phone-it-dark", new Look(390, 844, "it-IT", true),
          "phone-en", new Look(390, 844, "en-GB", false));

  @Override
  public String name() {
    return "portal-gallery";
  }

  @Override
  public String title() {
    return "every page of the portal, on a desk and a phone, in both languages, light and dark, is"
        + " accessible; pictures in ear/target/gallery";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String reference =
        world.desk("customer").open("La posta non arriva " + world.newWord(), "Da stamattina.");
    world.desk("agent").tryTo("take", reference);
    Map<String, List<String>> pages =
        Map.of(
            "customer", List.of("/tickets", "/tickets/new", "/tickets/" + reference),
            "partner", List.of("/tickets/new"),
            "agent",
                List.of(
                    "/desk/mine",
                    "/desk/open",
                    "/desk/tickets/" + reference,
                    "/desk/saved-replies",
                    "/search?q=" + reference),
            "process-owner", List.of("/studio", "/studio/proposals"),
            "auditor", List.of("/desk/open", "/audit", "/audit/proof"));
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    List<String> pictures = new ArrayList<>();
    try (Browser browser = new Browser(world.addresses())) {
      LOOKS.forEach(
          (look, how) ->
              pages.forEach(
                  (login, paths) -> {
                    narrator.chapter(login + ", " + look);
                    try (Visitor visitor = browser.visitor(how)) {
                      for (String path : paths) {
                        visitor.go(path);
                        if (path.equals(paths.get(0))) {
                          visitor.signIn(login);
                        }
                        visitor.heading();
                        visitor.settled();
                        String file =
                            login
                                + path.replace(reference, "one").replaceAll("[/?=]+", "-")
                                + "-"
                                + look;
                        visitor.picture(gallery.resolve(file + ".png"));
                        pictures.add(file);
                        visitor.accessible(path + " for " + login + ", " + look);
                        narrator.see(path);
                      }
                      assertThat(visitor.complaints()).as(login + ", " + look).isEmpty();
                    }
                  }));
    }
    write(gallery, pictures);
    narrator.see(pictures.size() + " pictures: " + gallery.resolve("index.html"));
  }

  private static void write(Path gallery, List<String> pictures) {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"en\"><title>Gallery</title><body>");
    pictures.stream()
        .sorted()
        .forEach(
            name ->
                page.append("<figure><figcaption>")
                    .append(name)
                    .append("</figcaption><img loading=\"lazy\" width=\"700\" alt=\"\" src=\"")
                    .append(name)
                    .append(".png\"></figure>"));
    try {
      Files.writeString(gallery.resolve("index.html"), page, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
