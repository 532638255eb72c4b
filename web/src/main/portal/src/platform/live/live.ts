import { createEventSource, type EventSourceClient } from 'eventsource-client';

/** What happened, as the API tells it. */
export interface LiveEvent {
  type: string;
  /** The reference of the ticket that it happened to. */
  ticket: string | undefined;
  data: Record<string, unknown>;
}

type Listener = (event: LiveEvent) => void;

/** Without a word for so long the line is dead: the server says something every fifteen seconds. */
const SILENCE = 45_000;

/** A page that nobody has looked at for so long hangs up; the server keeps its place. */
const HIDDEN = 60_000;

/**
 * The one stream of events of this page. It comes back by itself, with the token of then, at the last event that it
 * has heard; while the page is hidden it rests.
 */
export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private stream: EventSourceClient | undefined;
  private lastEventId: string | undefined;
  private open = false;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (request: Request) => Promise<Response>,
    private readonly address = '/api/v1/events',
  ) {}

  /** Whether what happens is told now. */
  readonly isOpen = (): boolean => this.open;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    if (this.stream !== undefined) return;
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.rest);
      if (document.hidden) this.rest = setTimeout(() => this.hangUp(), HIDDEN);
      else if (this.stream === undefined) this.connect();
    });
    this.connect();
  }

  private connect(): void {
    this.stream = createEventSource({
      url: new URL(this.address, window.location.origin),
      ...(this.lastEventId === undefined ? {} : { initialLastEventId: this.lastEventId }),
      fetch: async (url, init) => {
        const answer = await this.send(new Request(url, init));
        if (!answer.ok) throw new Error(`events: HTTP ${answer.status}`);
        return answer;
      },
      onMessage: ({ id, event, data }) => {
        if (id !== undefined) this.lastEventId = id;
        this.heard();
        const content = JSON.parse(data) as Record<string, unknown>;
        const ticket = content['ticket'];
        this.listeners.forEach((listener) => {
          listener({
            type: event ?? 'message',
            ticket: typeof ticket === 'string' ? ticket : undefined,
            data: content,
          });
        });
      },
      onDisconnect: () => this.opened(false),
      onScheduleReconnect: () => this.opened(false),
    });
  }

  private heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.hangUp();
      this.connect();
    }, SILENCE);
    this.opened(true);
  }

  private hangUp(): void {
    clearTimeout(this.silence);
    this.stream?.close();
    this.stream = undefined;
    this.opened(false);
  }

  private opened(open: boolean): void {
    if (this.open === open) return;
    this.open = open;
    this.watchers.forEach((watcher) => {
      watcher();
    });
  }
}
