import { FairQueue } from './fair-queue.js';
import { RecentKeys } from './recent-keys.js';

/** The client of the server's own work. */
export const SERVER = '';

interface Waiting {
  readonly client: string;
  readonly begin: () => void;
}

/**
 * Runs a limited number of works at a time. Those that wait are taken by fair queueing: the client whose works took the least
 * time comes next. No client has all places, and at most half of them while there are others.
 */
export class FairTurns {
  private readonly waiting = new FairQueue<Waiting>();
  private readonly running = new Map<string, number>();
  private readonly recent = new RecentKeys();
  private count = 0;

  /** `places`: works at a time; with a single one, a client can have it. */
  constructor(private readonly places: number) {}

  get waitingCount(): number {
    return this.waiting.length;
  }

  /** Runs the work when it is its turn. Rejects instead if nobody waits for it any more. */
  async run<T>(
    client: string,
    work: () => Promise<T>,
    cancellation?: Pick<AbortSignal, 'throwIfAborted'>,
  ): Promise<T> {
    if (client !== SERVER) this.recent.see(client, performance.now());
    if (this.waiting.length === 0 && this.hasPlaceFor(client)) this.begin(client);
    else
      await new Promise<void>((resolve) => {
        this.waiting.push(client, { client, begin: resolve });
        this.beginWaiting();
      });
    const start = performance.now();
    try {
      cancellation?.throwIfAborted();
      return await work();
    } finally {
      this.end(client, performance.now() - start);
    }
  }

  private hasPlaceFor(client: string): boolean {
    const most = this.recent.hasOthers(client) ? Math.floor(this.places / 2) : this.places - 1;
    return this.count < this.places && (this.running.get(client) ?? 0) < Math.max(1, most);
  }

  private begin(client: string): void {
    this.count += 1;
    this.running.set(client, (this.running.get(client) ?? 0) + 1);
  }

  private end(client: string, duration: number): void {
    const left = (this.running.get(client) ?? 0) - 1;
    if (left > 0) this.running.set(client, left);
    else this.running.delete(client);
    this.count -= 1;
    this.waiting.charge(client, duration);
    this.beginWaiting();
  }

  private beginWaiting(): void {
    while (this.count < this.places) {
      const next = this.waiting.next((each) => this.hasPlaceFor(each));
      if (!next) return;
      this.begin(next.client);
      next.begin();
    }
  }
}
