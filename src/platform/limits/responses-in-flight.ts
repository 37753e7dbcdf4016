import { RateWatch, TransferRate } from '../http/transfer-rate.js';

/** Share of the room that one client can have, so that there is always some for another. */
const MAX_SHARE = 0.75;

/** A large response that is being sent. */
export class ResponseInFlight {
  readonly rate = new TransferRate();

  /** `bytes`: what it takes in memory until it has been sent; `evict` closes it: others wait, and it is read too slowly. */
  constructor(
    readonly client: string,
    readonly bytes: number,
    readonly evict: () => void,
  ) {}

  get isTooSlow(): boolean {
    return this.rate.isTooSlow;
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
  private readonly slow = new RateWatch(this.responses);

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
      response.rate.begin();
      begin();
    }
    this.slow.watch(this.waiting.size > 0);
  }
}
