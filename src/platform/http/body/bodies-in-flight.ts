import { RateWatch, TransferRate } from '../transfer-rate.js';

/** How the request of a body is controlled. */
interface Control {
  /** Stops reading until `proceed`. */
  pause(): void;
  proceed(): void;
  /** Ends the request: others wait, and it arrives too slowly. */
  evict(): void;
}

/** The body of one request, from before it is read until the response has been sent. */
export class BodyInFlight {
  /** Bytes that it takes in memory. */
  charged = 0;
  isPaused = false;
  isComplete = false;
  readonly rate = new TransferRate();

  constructor(private readonly control: Control) {}

  arrive(bytes: number, memory: number): void {
    this.rate.progress(bytes);
    this.charged += memory;
  }

  pause(): void {
    this.isPaused = true;
    this.control.pause();
  }

  proceed(): void {
    this.isPaused = false;
    this.rate.begin();
    this.control.proceed();
  }

  evict(): void {
    this.control.evict();
  }

  get isTooSlow(): boolean {
    return !this.isComplete && !this.isPaused && this.rate.isTooSlow;
  }
}

/**
 * The bodies that a process has in memory. Bytes count when they arrive, so that a client which announces a body and does
 * not send it takes no room. Without room, bodies wait unread in the order of arrival, except the oldest one; those that
 * arrive too slowly are ended.
 */
export class BodiesInFlight {
  private used = 0;
  private readonly bodies = new Set<BodyInFlight>();
  private readonly slow = new RateWatch(this.bodies);

  /** `limit`: bytes. */
  constructor(private readonly limit: number) {}

  /** Adds a body that has not been read; calls `proceed` when it can be: now or later. */
  open(control: Control): BodyInFlight {
    const body = new BodyInFlight(control);
    this.bodies.add(body);
    body.pause();
    this.admit();
    return body;
  }

  /** Counts bytes that have arrived, and the memory that they need. */
  arrive(body: BodyInFlight, bytes: number, memory: number): void {
    if (!this.bodies.has(body)) return;
    body.arrive(bytes, memory);
    this.used += memory;
    if (this.used <= this.limit || body.isPaused) return;
    body.pause();
    this.admit();
  }

  /** Nothing more arrives: from now on, its client does not decide how long it takes room. */
  complete(body: BodyInFlight): void {
    body.isComplete = true;
    this.admit();
  }

  /** Frees the room of a body. */
  close(body: BodyInFlight): void {
    if (!this.bodies.delete(body)) return;
    this.used -= body.charged;
    this.admit();
  }

  private admit(): void {
    let isFull = false;
    for (const body of this.bodies) {
      if (!body.isPaused) continue;
      // The oldest one can always be read: otherwise, incomplete bodies could wait for each other.
      isFull = this.used >= this.limit && !this.isOldestIncomplete(body);
      if (isFull) break;
      body.proceed();
    }
    this.slow.watch(isFull);
  }

  private isOldestIncomplete(body: BodyInFlight): boolean {
    for (const other of this.bodies) if (!other.isComplete) return other === body;
    return false;
  }
}
