package org.sportello.live.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.LedgerGrown;
import org.sportello.platform.failure.Busy;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.TicketAccess;

/**
 * Tells everybody who listens on this node what happens to the tickets that they see. One thread
 * reads the feed once for all of them, woken by what this node commits and else every second for
 * what others commit; while nobody listens nothing is read.
 */
@ApplicationScoped
public class LiveEvents {

  private static final Logger LOG = Logger.getLogger(LiveEvents.class);
  private static final int PIECE = 500;

  /** Who was away for longer than this reads everything anew instead. */
  private static final int MOST_CAUGHT_UP = 1500;

  private static final int MOST_OF_A_PERSON = 12;
  private static final int MOST_OF_ALL = 2000;
  private static final long HEARTBEAT = Duration.ofSeconds(15).toNanos();

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  private ChangeFeed feed;
  private PresenceFeed presences;
  private DraftFeed drafts;
  private TicketAccess access;

  private final Queue<Subscription> newcomers = new ConcurrentLinkedQueue<>();
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final Rhythm rhythm = new Rhythm();
  private Position place;
  private long presencePlace;
  private long draftPlace;

  protected LiveEvents() {}

  @Inject
  public LiveEvents(
      ChangeFeed feed, PresenceFeed presences, DraftFeed drafts, TicketAccess access) {
    this.feed = feed;
    this.presences = presences;
    this.drafts = drafts;
    this.access = access;
  }

  @PostConstruct
  void start() {
    Thread thread = threads.newThread(this::run);
    thread.setName("sportello-live");
    thread.start();
  }

  @PreDestroy
  void stop() {
    rhythm.stop();
    newcomers.forEach(Subscription::end);
    subscriptions.forEach(Subscription::end);
  }

  void grown(@Observes LedgerGrown growth) {
    if (!subscriptions.isEmpty()) {
      rhythm.wake();
    }
  }

  void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged change) {
    grown(new LedgerGrown());
  }

  void drawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftChanged change) {
    grown(new LedgerGrown());
  }

  /**
   * Tells this listener what happens from now on, or since an event that they name. Nobody is told
   * longer than their token holds: rights are decided anew with the next one.
   *
   * @param lastEventId the last event that they have heard of, or null
   * @param longest how long at most
   * @throws Busy when this node serves as many as it can
   */
  public void listen(Caller caller, Listener listener, String lastEventId, Duration longest) {
    if (subscriptions.size() + newcomers.size() >= MOST_OF_ALL) {
      throw new Busy("This server tells as many as it can what happens; ask for it again later.");
    }
    long end = System.nanoTime() + longest.toNanos();
    newcomers.add(new Subscription(caller, listener, Position.of(lastEventId).orElse(null), end));
    rhythm.wake();
  }

  private void run() {
    while (!rhythm.isStopped()) {
      try {
        boolean hasMore = serve();
        if (!hasMore) {
          rhythm.rest();
        }
      } catch (RuntimeException e) {
        LOG.warnf(
            "SPO-1701 What happens can't be told at the moment (%s); it is tried again in a second."
                + " If that goes on, look at the database",
            e);
        LOG.debug("live events", e);
        rhythm.pause();
      }
    }
  }

  /** One round; answers whether there is more to tell at once. */
  private boolean serve() {
    long now = System.nanoTime();
    subscriptions.removeIf(one -> isOver(one, now));
    if (subscriptions.isEmpty() && newcomers.isEmpty()) {
      place = null;
      return false;
    }
    if (place == null) {
      place = feed.end();
      presencePlace = place.transaction();
      draftPlace = presencePlace;
    }
    admitNewcomers(now);
    ChangeFeed.Piece piece = feed.after(place, PIECE);
    for (Change change : piece.changes()) {
      subscriptions.forEach(one -> tell(one, change, now));
    }
    place = piece.end();
    for (Subscription one : subscriptions) {
      if (place.isAfter(one.told())) {
        one.toldUpTo(place);
      }
      if (one.isQuiet(now, HEARTBEAT)) {
        one.tell(LiveEvent.alive(one.told()), now);
      }
    }
    boolean isMoving = tellOfPresence(now);
    boolean isDrawing = tellOfDrafts(now);
    if (isMoving || isDrawing || !piece.changes().isEmpty()) {
      rhythm.quicken();
    }
    return !piece.isWhole();
  }

  /** Tells those who read internals who is where; nobody who was away needs to know. */
  private boolean tellOfPresence(long now) {
    PresenceFeed.Piece piece = presences.since(presencePlace);
    presencePlace = piece.upto();
    for (PresenceFeed.Visited visited : piece.visited()) {
      subscriptions.stream()
          .filter(one -> access.readsInternals(one.caller()))
          .filter(one -> access.sees(one.caller(), visited.owner()))
          .forEach(one -> one.tell(visited.event(), now));
    }
    return !piece.visited().isEmpty();
  }

  /** Tells process owners which drafts have changed; the database is asked while one listens. */
  private boolean tellOfDrafts(long now) {
    List<Subscription> owners =
        subscriptions.stream().filter(one -> one.caller().is(Role.PROCESS_OWNER)).toList();
    if (owners.isEmpty()) {
      draftPlace = place.transaction();
      return false;
    }
    DraftFeed.Piece piece = drafts.since(draftPlace);
    draftPlace = piece.upto();
    for (LiveEvent event : piece.events()) {
      owners.forEach(one -> one.tell(event, now));
    }
    return !piece.events().isEmpty();
  }

  private static boolean isOver(Subscription one, long now) {
    boolean isOver = one.isEnded(now);
    if (isOver) {
      one.end();
    }
    return isOver;
  }

  private void admitNewcomers(long now) {
    for (Subscription one = newcomers.poll(); one != null; one = newcomers.poll()) {
      endOldestOf(one.caller().personId());
      begin(one, now);
      subscriptions.add(one);
    }
  }

  /** A tab that was closed is noticed late, so the oldest of too many streams is the one to go. */
  private void endOldestOf(long person) {
    List<Subscription> own =
        subscriptions.stream().filter(one -> one.caller().personId() == person).toList();
    if (own.size() >= MOST_OF_A_PERSON) {
      own.get(0).end();
      subscriptions.remove(own.get(0));
    }
  }

  private void begin(Subscription one, long now) {
    Position from = one.from();
    boolean isKnown =
        from != null && (!from.isAfter(place) || !from.isAfter(feed.end())) && catchUp(one, now);
    if (!isKnown) {
      one.toldUpTo(place);
      one.tell(LiveEvent.opened(place), now);
    }
  }

  /** Tells what happened between where this one was and where all are; no if that is too much. */
  private boolean catchUp(Subscription one, long now) {
    one.toldUpTo(one.from());
    int read = 0;
    List<Change> missed = new ArrayList<>();
    Position at = one.from();
    while (place.isAfter(at)) {
      ChangeFeed.Piece piece = feed.after(at, PIECE);
      read += piece.changes().size();
      if (read > MOST_CAUGHT_UP) {
        return false;
      }
      missed.addAll(piece.changes());
      at = piece.end();
    }
    one.tell(LiveEvent.resumed(), now);
    missed.forEach(change -> tell(one, change, now));
    one.toldUpTo(at);
    return true;
  }

  private void tell(Subscription one, Change change, long now) {
    if (!change.position().isAfter(one.told())
        || change.owner() == null
        || !access.sees(one.caller(), change.owner())) {
      return;
    }
    if (access.readsInternals(one.caller())) {
      one.tell(change.forStaff(), now);
    } else {
      change.forPublic().ifPresent(event -> one.tell(event, now));
    }
  }
}
