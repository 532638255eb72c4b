package org.sportello.benchmark.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Sizes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.sportello.benchmark.Timing;
import org.sportello.scenario.parts.Addresses;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Visitor;

/**
 * Works at the desk in one page and has the page itself take the times: from the act to the first
 * picture that shows its outcome. Whatever is opened was not open before, so that nothing comes
 * from the page's own memory.
 */
public final class DeskPages {
  /** Opening a list of tickets. */
  public static final String LIST = "desk: list opened";

  /** A screenful farther down a list. */
  public static final String SCROLLED = "desk: list scrolled";

  /** Opening a ticket with its conversation. */
  public static final String TICKET = "desk: ticket opened";

  /** Any key or click, until the page has answered it with a picture. */
  public static final String FEEDBACK = "desk: feedback to a key or click";

  private static final int WARM_UP = 10;
  private static final int SCREENS = 4;
  private static final String ROWS = "document.querySelectorAll('.sp-list tbody td a').length > 0";
  private static final List<String> STATUSES =
      List.of("new", "new,open", "new,pending", "new,solved");
  private static final List<String> SORTS =
      List.of("-updatedAt", "updatedAt", "-createdAt", "createdAt", "reference", "-reference");

  /** The browser's own account of how long each key and click waited for its picture. */
  private static final String LISTEN =
      """
      () => {
        window.feedback = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (['keydown', 'click', 'pointerdown'].includes(entry.name)) {
              window.feedback.push(entry.duration);
            }
          }
        }).observe({ type: 'event', durationThreshold: 16, buffered: true });
      }
      """;

  private final Addresses addresses;
  private final List<String> untouched;
  private final int times;

  /**
   * To work on those tickets.
   *
   * @param untouched references of open tickets that nobody has taken, one for each time at least
   * @param times that each thing is done
   */
  public DeskPages(Addresses addresses, List<String> untouched, int times) {
    this.addresses = addresses;
    this.untouched = List.copyOf(untouched);
    this.times = times;
  }

  /** How many tickets {@link #measure} takes in charge. */
  public static int needed(int times) {
    return times + WARM_UP;
  }

  /** What the browser fetches before somebody sees their tickets for the first time. */
  public Visit firstVisit() {
    AtomicInteger requests = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    try (Browser browser = new Browser(addresses);
        Visitor agent = browser.visitor(Look.DESK)) {
      agent
          .page()
          .onRequestFinished(
              request -> {
                if (request.url().startsWith(addresses.web().toString())
                    && !request.url().endsWith("/events")) {
                  Sizes sizes = request.sizes();
                  requests.incrementAndGet();
                  bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
                }
              });
      agent.go("/desk/mine").signIn("agent");
      agent.settled();
      return new Visit(requests.get(), bytes.get());
    }
  }

  /** All that is measured, by name. */
  public Map<String, Timing> measure() throws IOException {
    Map<String, Timing> timings = new LinkedHashMap<>();
    try (Browser browser = new Browser(addresses);
        Visitor agent = browser.visitor(Look.DESK)) {
      agent.go("/desk/mine").signIn("agent");
      agent.settled();
      Page page = agent.page();
      page.evaluate(LISTEN);
      LongStream.Builder lists = LongStream.builder();
      LongStream.Builder tickets = LongStream.builder();
      LongStream.Builder replies = LongStream.builder();
      LongStream.Builder actions = LongStream.builder();
      LongStream.Builder filters = LongStream.builder();
      for (int turn = -WARM_UP; turn < times; turn++) {
        boolean counts = turn >= 0;
        note(lists, counts, list(page, turn + WARM_UP));
        note(filters, counts, filter(page, turn + WARM_UP));
        note(tickets, counts, ticket(page, turn + WARM_UP));
        note(actions, counts, act(page));
        note(replies, counts, reply(page, turn));
      }
      timings.put(LIST, timing(lists));
      timings.put(SCROLLED, timing(scroll(page)));
      timings.put("desk: filter typed", timing(filters));
      timings.put(TICKET, timing(tickets));
      timings.put("desk: action performed", timing(actions));
      timings.put("desk: reply sent and visible", timing(replies));
      timings.put(FEEDBACK, feedback(page));
    }
    return timings;
  }

  private long list(Page page, int turn) {
    String address =
        "/desk/open?status="
            + STATUSES.get(turn % STATUSES.size())
            + "&sort="
            + SORTS.get(turn / STATUSES.size() % SORTS.size())
            + (turn >= STATUSES.size() * SORTS.size() ? "&kind=incident" : "");
    go(page, "/tickets-nowhere", "document.querySelector('.sp-list') === null");
    return go(page, address, ROWS);
  }

  /**
   * Down the list of all tickets, a screenful at a time, as fast as it goes; pages that are not
   * there yet are waited for, and from the end it begins anew.
   */
  private LongStream.Builder scroll(Page page) {
    go(page, "/desk/all?sort=-createdAt", ROWS);
    LongStream.Builder all = LongStream.builder();
    String rowAtTheEdge =
        "(() => { const list = document.querySelector('.sp-list'); const box ="
            + " list.getBoundingClientRect(); const row = document.elementFromPoint(box.left + 100,"
            + " box.bottom - 20)?.closest('tr'); return list.scrollTop >= window.wanted && row &&"
            + " !row.ariaHidden; })()";
    for (int turn = -WARM_UP; turn < times * SCREENS; turn++) {
      page.evaluate(
          "() => { const list = document.querySelector('.sp-list'); const isKnown ="
              + " list.querySelector('table').ariaRowCount; if (isKnown !== '-1' && list.scrollTop +"
              + " 2 * list.clientHeight > list.scrollHeight) list.scrollTop = 0; }");
      note(
          all,
          turn >= 0,
          acting(
              page,
              "const list = document.querySelector('.sp-list'); window.wanted = list.scrollTop +"
                  + " list.clientHeight; list.scrollTop = window.wanted",
              "(document.querySelector('.sp-list').scrollTop = window.wanted, "
                  + rowAtTheEdge
                  + ")"));
    }
    return all;
  }

  /** From the key that completes a word to the list that shows what it finds. */
  private long filter(Page page, int turn) {
    String reference = untouched.get(turn);
    String digits = reference.substring(reference.lastIndexOf('-') + 1);
    page.locator(".sp-desk__search input").fill(digits.substring(0, digits.length() - 1));
    page.locator(".sp-desk__search input").focus();
    String found =
        "[...document.querySelectorAll('.sp-list tbody td.sp-col-reference')].every((one) =>"
            + " one.textContent.includes('"
            + digits
            + "')) && "
            + ROWS;
    page.evaluate(
        "() => { window.begun = performance.now(); window.shown = new Promise((resolve) => {"
            + " const look = () => ("
            + found
            + ") ? requestAnimationFrame(() => resolve(performance.now() - window.begun))"
            + " : requestAnimationFrame(look); document.addEventListener('keydown', () => {"
            + " window.begun = performance.now(); look(); }, { once: true }); }); }");
    page.keyboard().type(digits.substring(digits.length() - 1));
    return nanos(page.evaluate("() => window.shown"));
  }

  private long ticket(Page page, int turn) {
    return go(
        page,
        "/desk/tickets/" + untouched.get(turn),
        "document.querySelectorAll('.sp-thread__items li').length > 0"
            + " && document.querySelector('h1')?.textContent !== ''");
  }

  private static long act(Page page) {
    String name = "Prendi in carico";
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .waitFor();
    return acting(
        page,
        "[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '"
            + name
            + "').click()",
        "document.body.textContent.includes('Fatto: " + name + ".')");
  }

  private static long reply(Page page, int turn) {
    String words = "Guardo subito, numero " + turn + " della misura.";
    page.getByLabel("La tua risposta").fill(words);
    return acting(
        page,
        "const before = document.querySelectorAll('article').length;"
            + " [...document.querySelectorAll('button')].find((one) => one.textContent.trim() ==="
            + " 'Invia risposta').click()",
        "document.querySelectorAll('article').length > before");
  }

  private static long go(Page page, String address, String shown) {
    return acting(
        page,
        "history.pushState({ key: crypto.randomUUID(), usr: null, idx: 1 }, '', '"
            + address
            + "'); dispatchEvent(new PopStateEvent('popstate', { state: history.state }))",
        shown);
  }

  /** Does something in the page and waits for the picture that shows its outcome. */
  private static long acting(Page page, String act, String shown) {
    return nanos(
        page.evaluate(
            "async () => { const picture = () => new Promise(requestAnimationFrame);"
                + " const begun = performance.now(); "
                + act
                + "; while (!("
                + shown
                + ")) { if (performance.now() - begun > 30000) throw new Error('nothing shown at '"
                + " + location.href); await picture(); } await picture();"
                + " return performance.now() - begun; }"));
  }

  private static Timing feedback(Page page) {
    LongStream.Builder all = LongStream.builder();
    ((List<?>) page.evaluate("() => window.feedback")).forEach(one -> all.add(nanos(one)));
    return timing(all);
  }

  private static void note(LongStream.Builder all, boolean counts, long nanos) {
    if (counts) {
      all.add(nanos);
    }
  }

  private static long nanos(Object milliseconds) {
    return (long) (Double.parseDouble(String.valueOf(milliseconds)) * 1e6);
  }

  private static Timing timing(LongStream.Builder durations) {
    long[] all = durations.build().toArray();
    double seconds = LongStream.of(all).sum() / 1e9;
    if (all.length == 0) {
      throw new IllegalStateException("nothing was measured in the browser");
    }
    return Timing.of(all, seconds);
  }
}
