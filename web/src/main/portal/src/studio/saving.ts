/** How far the words of a draft are from being kept. */
export type SavingState = 'saved' | 'unsaved' | 'saving' | 'away' | 'stale' | 'refused';

export interface SavingPorts {
  /** Keeps a state on the one with that tag, and answers the next tag. */
  save: (tag: string, xml: string) => Promise<string>;
  isStale: (error: unknown) => boolean;
  isAway: (error: unknown) => boolean;
  told: (state: SavingState, tag: string, error?: unknown) => void;
}

const QUIET = 700;
const AGAIN = 3_000;

/**
 * Saves a draft a moment after each change, one state after the other. While the server is away it tries again; when
 * somebody else has saved a state it stops until it is told which one to go on from.
 */
export class Saving {
  private source: (() => Promise<string>) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private state: SavingState = 'saved';

  constructor(
    private tag: string,
    private readonly ports: SavingPorts,
  ) {}

  /** Something was changed; what it is now is asked for when it is saved. */
  changed(source: () => Promise<string>): void {
    this.source = source;
    if (this.state === 'stale') return;
    this.tell('unsaved');
    this.wake(QUIET);
  }

  /** Saves at once what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.source !== undefined && this.state === 'unsaved') this.wake(QUIET);
    });
    await this.running;
  }

  /** Goes on from another state than the one that was seen; what is not saved is saved on it. */
  async goOnFrom(tag: string): Promise<void> {
    this.tag = tag;
    this.tell(this.source === undefined ? 'saved' : 'unsaved');
    await this.flush();
  }

  isSaved(): boolean {
    return this.source === undefined;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wake(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private async run(): Promise<void> {
    const source = this.source;
    if (source === undefined || this.state === 'stale') return;
    this.source = undefined;
    this.tell('saving');
    try {
      this.tag = await this.ports.save(this.tag, await source());
      this.tell(this.hasMore() ? 'unsaved' : 'saved');
    } catch (error) {
      this.source ??= source;
      if (this.ports.isStale(error)) this.tell('stale', error);
      else if (this.ports.isAway(error)) {
        this.tell('away', error);
        this.wake(AGAIN);
      } else this.tell('refused', error);
    }
  }

  private hasMore(): boolean {
    return this.source !== undefined;
  }

  private tell(state: SavingState, error?: unknown): void {
    this.state = state;
    this.ports.told(state, this.tag, error);
  }
}
