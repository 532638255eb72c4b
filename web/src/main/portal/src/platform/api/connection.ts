/**
 * Whether the server answers. Whoever finds that it does not says so; from then on it is asked every few seconds, and
 * everybody who listens hears when it is back.
 */
export class Connection {
  private away = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly probe: () => Promise<boolean>,
    private readonly every = 3000,
  ) {}

  readonly isAway = (): boolean => this.away;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  lost(): void {
    if (this.away) return;
    this.change(true);
    this.askLater();
  }

  private askLater(): void {
    setTimeout(() => {
      void this.probe()
        .catch(() => false)
        .then((answers) => {
          if (answers) this.change(false);
          else this.askLater();
        });
    }, this.every);
  }

  private change(away: boolean): void {
    this.away = away;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}
