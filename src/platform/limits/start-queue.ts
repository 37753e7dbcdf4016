import type { Server } from 'node:http';

/** Connections after which work has its turn, however many still wait. */
export const MAX_ACCEPTED = 64;

/** Milliseconds of work that may start in one turn of the event loop. The last one started may take longer. */
export const QUANTUM_MS = 1;

/**
 * Starts requests after the connections that wait have been accepted, and round-robin by the address of the client, a quantum
 * of them in each turn of the event loop. Node accepts one connection and hands over one result of the database in a turn: if
 * all requests that have arrived started at once, a flood would wait where nobody refuses it, and whoever needs several
 * statements would wait as many times for all of them.
 */
export class StartQueue {
  private readonly byAddress = new Map<string, (() => void)[]>();
  private length = 0;
  /** Milliseconds of work that started in this turn. */
  private spent = 0;
  private isScheduled = false;
  private isAccepting = false;
  private hasAccepted = false;
  private turns = 0;
  /** Requests to start before connections come first again. */
  private due = 0;

  watch(server: Server): void {
    server.on('connection', () => {
      this.hasAccepted = true;
      if (this.isAccepting || this.due > 0) return;
      this.isAccepting = true;
      this.turns = 0;
      this.schedule();
    });
  }

  /** Runs the work of a client: now, or in a later turn. */
  start(address: string, work: () => void): void {
    if (this.length === 0 && !this.isAccepting && this.spent < QUANTUM_MS) this.run(work);
    else this.add(address, work);
    this.schedule();
  }

  private add(address: string, work: () => void): void {
    const waiting = this.byAddress.get(address);
    if (waiting) waiting.push(work);
    else this.byAddress.set(address, [work]);
    this.length += 1;
  }

  private run(work: () => void): void {
    const start = performance.now();
    work();
    this.spent += performance.now() - start;
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(this.turn);
  }

  private readonly turn = (): void => {
    this.isScheduled = false;
    this.spent = 0;
    if (this.isAccepting && this.acceptsMore()) {
      this.schedule();
      return;
    }
    while (this.length > 0 && this.spent < QUANTUM_MS) this.run(this.next());
    if (this.length > 0) this.schedule();
  };

  /** Whether connections still come first. */
  private acceptsMore(): boolean {
    const { hasAccepted } = this;
    this.hasAccepted = false;
    this.turns += 1;
    this.isAccepting = hasAccepted && this.turns < MAX_ACCEPTED;
    if (!this.isAccepting) this.due = this.length;
    return this.isAccepting;
  }

  /** Takes the first work of the address whose turn it is. */
  private next(): () => void {
    const [address, waiting] = this.byAddress.entries().next().value as [string, (() => void)[]];
    this.byAddress.delete(address);
    const work = waiting.shift() as () => void;
    if (waiting.length > 0) this.byAddress.set(address, waiting);
    this.length -= 1;
    this.due = Math.max(0, this.due - 1);
    return work;
  }
}
