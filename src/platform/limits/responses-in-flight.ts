/** Rate at which a response has to be read while others wait for room, in bytes per millisecond, or KB per second. */
export const MIN_RATE = 32;

/** Longest time without reading anything, in milliseconds. */
const GRACE_MS = 1_000;

const CHECK_INTERVAL_MS = 100;

/** Share of the room that one client can have, so that there is always some for another. */
const MAX_SHARE = 0.75;

/** A large response that is being sent. */
export class ResponseInFlight {
  /** When more has to have been read. */
  private due = 0;

  /** `bytes`: what it takes in memory until it has been sent; `close` ends it: others wait, and it is read too slowly. */
  constructor(
    readonly client: string,
    readonly bytes: number,
    readonly close: () => void,
  ) {}

  begin(): void {
    this.due = performance.now() + GRACE_MS;
  }

  /** The client has read some bytes. */
  progress(bytes: number): void {
    this.due = Math.min(this.due + bytes / MIN_RATE, performance.now() + GRACE_MS);
  }

  /** Gives it more time. */
  allow(milliseconds: number): void {
    this.due += milliseconds;
  }

  get isTooSlow(): boolean {
    return performance.now() > this.due;
  }
}

/** Bytes of which no client has all. */
class Room {
  private used = 0;
  private readonly usedBy = new Map<string, number>();

  constructor(private readonly limit: number) {}

  /** One that is larger than its share has room when its client has no other, and one that is larger than all, alone. */
  hasRoomFor({ client, bytes }: ResponseInFlight): boolean {
    const own = this.usedBy.get(client) ?? 0;
    const isWithinShare = own === 0 || own + bytes <= this.limit * MAX_SHARE;
    return this.used === 0 || (isWithinShare && this.used + bytes <= this.limit);
  }

  add({ client, bytes }: ResponseInFlight): void {
    this.count(client, bytes);
  }

  remove({ client, bytes }: ResponseInFlight): void {
    this.count(client, -bytes);
  }

  private count(client: string, bytes: number): void {
    this.used += bytes;
    const own = (this.usedBy.get(client) ?? 0) + bytes;
    if (own > 0) this.usedBy.set(client, own);
    else this.usedBy.delete(client);
  }
}

interface Waiting {
  readonly response: ResponseInFlight;
  readonly begin: () => void;
}

/**
 * The large responses that a process has in memory until their clients have read them. Without room, further ones wait; those
 * that are read too slowly are closed then. No client has all of the room.
 */
export class ResponsesInFlight {
  private readonly responses = new Set<ResponseInFlight>();
  private readonly sent: Room;
  private readonly queue: Room;
  private readonly waiting = new Set<Waiting>();
  private watch: NodeJS.Timeout | undefined;
  private checkedAt = 0;

  /** `limit`: bytes. */
  constructor(limit: number) {
    this.sent = new Room(limit);
    this.queue = new Room(limit);
  }

  /**
   * Calls `begin` when there is room for the response, at once or later. Returns the function that gives up waiting; undefined if
   * as many bytes wait as may be sent: they are in memory, too.
   */
  admit(response: ResponseInFlight, begin: () => void): (() => void) | undefined {
    if (!this.queue.hasRoomFor(response)) return undefined;
    const waiting = { response, begin };
    this.waiting.add(waiting);
    this.queue.add(response);
    this.admitWaiting();
    return () => {
      if (this.waiting.delete(waiting)) this.queue.remove(response);
      this.admitWaiting();
    };
  }

  /** Frees the room of a response. */
  end(response: ResponseInFlight): void {
    if (!this.responses.delete(response)) return;
    this.sent.remove(response);
    this.admitWaiting();
  }

  private admitWaiting(): void {
    for (const waiting of this.waiting) {
      const { response, begin } = waiting;
      if (!this.sent.hasRoomFor(response)) continue;
      this.waiting.delete(waiting);
      this.queue.remove(response);
      this.responses.add(response);
      this.sent.add(response);
      response.begin();
      begin();
    }
    this.watchSlowResponses();
  }

  /** Checks how fast responses are read as long as others wait. */
  private watchSlowResponses(): void {
    if (this.waiting.size === 0) {
      clearInterval(this.watch);
      this.watch = undefined;
    } else if (this.watch === undefined) {
      this.checkedAt = performance.now();
      this.watch = setInterval(() => this.closeSlowResponses(), CHECK_INTERVAL_MS).unref();
    }
  }

  private closeSlowResponses(): void {
    const now = performance.now();
    // While this process was busy, it sent nothing.
    const late = now - this.checkedAt - CHECK_INTERVAL_MS;
    this.checkedAt = now;
    for (const response of [...this.responses]) {
      if (late > 0) response.allow(late);
      if (response.isTooSlow) response.close();
    }
  }
}
