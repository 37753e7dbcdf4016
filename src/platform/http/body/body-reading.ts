import type { IncomingMessage } from 'node:http';
import { LARGE, Slices } from '../../../values/concurrency/slices.js';

/** Whether a request says that it has a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** The arrival of a request's body, which several may pause, each for a reason of its own. */
export class BodyReading {
  private readonly reasons = new Set<string>();

  constructor(private readonly request: IncomingMessage) {}

  pause(reason: string): void {
    this.reasons.add(reason);
    this.request.pause();
  }

  proceed(reason: string): void {
    if (this.reasons.delete(reason) && this.reasons.size === 0) this.request.resume();
  }

  /** From now on, each 64 KB wait for their turn: otherwise one turn of the event loop reads megabytes of each connection. */
  takeTurns(): void {
    let bytes = 0;
    this.request.on('data', ({ length }: Buffer) => {
      bytes += length;
      if (bytes < LARGE) return;
      bytes = 0;
      this.pause('turn');
      new Slices().next().then(() => this.proceed('turn'));
    });
  }
}
