import type { Server } from 'node:http';
import { FairQueue } from '../../values/concurrency/fair-queue.js';
import { RecentKeys } from '../../values/concurrency/recent-keys.js';
import { SLICE_TURNS } from '../../values/concurrency/slice-turns.js';

/** Connections after which work has its turn, however many still wait. */
export const MAX_ACCEPTED = 64;

/** Time after which work has its turn, however many connections still wait, in milliseconds. */
const MAX_ACCEPTING_MS = 8;

/** Milliseconds of work that may start in one turn of the event loop. The last one started may take longer. */
export const QUANTUM_MS = 1;

/** Turns for which an address rests after each quantum of its work, while others are active. */
export const REST_TURNS = 4;

interface Waiting {
  readonly address: string;
  readonly work: () => void;
}

/**
 * Starts requests after the connections that wait have been accepted, a quantum of them in each turn of the event loop: next
 * comes the address that has used the least. An address rests after each quantum while others are active. Node accepts one
 * connection and hands over one result of the database in a turn: if all requests that have arrived started at once, a flood
 * would wait where nobody refuses it, and whoever needs several statements would wait as many times for all of them.
 */
export class StartQueue {
  private readonly waiting = new FairQueue<Waiting>();
  private readonly active = new RecentKeys();
  /** The turn in which the rest of an address ends. */
  private readonly rests = new Map<string, number>();
  private turnNumber = 0;
  /** Milliseconds of work that started in this turn. */
  private spent = 0;
  private isScheduled = false;
  private isAccepting = false;
  private hasAccepted = false;
  private turns = 0;
  private acceptingSince = 0;
  /** Requests to start before connections come first again. */
  private due = 0;

  /** `now`: milliseconds of a monotonic clock. */
  constructor(
    private readonly now = () => performance.now(),
    private readonly maxAcceptingMs = MAX_ACCEPTING_MS,
  ) {}

  watch(server: Server): void {
    server.on('connection', () => {
      this.hasAccepted = true;
      if (this.isAccepting || this.due > 0) return;
      this.isAccepting = true;
      this.turns = 0;
      this.acceptingSince = this.now();
      this.schedule();
    });
  }

  /** Runs the work of a client: now, or in a later turn. */
  start(address: string, work: () => void): void {
    this.active.see(address, this.now());
    SLICE_TURNS.seeClient(address);
    const isFree = this.waiting.length === 0 && !this.isAccepting && this.spent < QUANTUM_MS;
    if (isFree && !this.rests.has(address)) this.run(address, work);
    else this.waiting.push(address, { address, work });
    this.schedule();
  }

  private run(address: string, work: () => void): void {
    const start = this.now();
    work();
    const spent = this.now() - start;
    this.spent += spent;
    this.waiting.charge(address, spent);
    if (!this.active.hasOthers(address)) return;
    const from = Math.max(this.turnNumber, this.rests.get(address) ?? 0);
    this.rests.set(address, from + (spent / QUANTUM_MS) * REST_TURNS);
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(this.turn);
  }

  private readonly turn = (): void => {
    this.isScheduled = false;
    this.spent = 0;
    this.turnNumber += 1;
    for (const [address, end] of this.rests) if (end <= this.turnNumber) this.rests.delete(address);
    if (this.isAccepting && this.acceptsMore()) {
      this.schedule();
      return;
    }
    while (this.waiting.length > 0 && this.spent < QUANTUM_MS && this.startNext());
    if (this.waiting.length > 0 || this.rests.size > 0) this.schedule();
  };

  /** Whether connections still come first. */
  private acceptsMore(): boolean {
    const { hasAccepted } = this;
    this.hasAccepted = false;
    this.turns += 1;
    const isLong = this.now() - this.acceptingSince > this.maxAcceptingMs;
    this.isAccepting = hasAccepted && this.turns < MAX_ACCEPTED && !isLong;
    if (!this.isAccepting) this.due = this.waiting.length;
    return this.isAccepting;
  }

  /** Starts the first work of the address whose turn it is; returns false while all of them rest. */
  private startNext(): boolean {
    const next = this.waiting.next((address) => !this.rests.has(address));
    if (!next) return false;
    this.due = Math.max(0, this.due - 1);
    this.run(next.address, next.work);
    return true;
  }
}
