import type { Server } from 'node:http';

/** Connections after which work has its turn, however many still wait. */
export const MAX_ACCEPTED = 64;

/**
 * Starts work after the connections that wait have been accepted. Node accepts one in each turn of its event loop: if work
 * came first, a flood would wait where nobody refuses it.
 */
export class AcceptFirst {
  private waiting: (() => void)[] = [];
  private isAccepting = false;
  private hasAccepted = false;
  private turns = 0;

  watch(server: Server): void {
    server.on('connection', () => {
      this.hasAccepted = true;
      if (this.isAccepting) return;
      this.isAccepting = true;
      this.turns = 0;
      setImmediate(this.turn);
    });
  }

  /** Runs the work: now, or after at most `MAX_ACCEPTED` connections. */
  start(work: () => void): void {
    if (this.isAccepting) this.waiting.push(work);
    else work();
  }

  private readonly turn = (): void => {
    const { waiting, hasAccepted } = this;
    this.hasAccepted = false;
    this.turns += 1;
    if (hasAccepted && this.turns < MAX_ACCEPTED) {
      setImmediate(this.turn);
      return;
    }
    this.isAccepting = false;
    this.waiting = [];
    for (const work of waiting) work();
  };
}
