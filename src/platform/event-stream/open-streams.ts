import { TmfError } from '../../errors.js';
import { clientNetwork } from '../http/client-network.js';

/** Limits of the event stream. */
export interface StreamLimits {
  /** Maximum streams at a time: `EVENT_STREAMS`. */
  readonly total: number;
  /** Maximum streams of one client address at a time: `EVENT_STREAMS_PER_CLIENT`. */
  readonly perClient: number;
  /** Milliseconds that a client may take to read what was sent: `EVENT_STREAM_STALL`. */
  readonly stallMs: number;
}

/** Counts the open streams, in total and by client. */
export class OpenStreams {
  private total = 0;
  private readonly byClient = new Map<string, number>();

  constructor(private readonly limits: StreamLimits) {}

  /** Counts a stream; returns a function that ends it. Throws a 503 or a 429 when there are too many. */
  enter(address: string | undefined): () => void {
    const client = clientNetwork(address ?? '');
    const count = this.byClient.get(client) ?? 0;
    if (this.total >= this.limits.total) throw tooManyStreams(this.limits.total);
    if (count >= this.limits.perClient) throw tooManyOfClient(this.limits.perClient);
    this.total += 1;
    this.byClient.set(client, count + 1);
    return () => this.leave(client);
  }

  private leave(client: string): void {
    this.total -= 1;
    const count = (this.byClient.get(client) ?? 0) - 1;
    if (count > 0) this.byClient.set(client, count);
    else this.byClient.delete(client);
  }
}

const LATER = { 'Retry-After': '10' };

const tooManyStreams = (limit: number) =>
  new TmfError(
    503,
    'tooManyStreams',
    'Too many clients are connected to the event stream',
    `At most ${limit} can be connected at a time (EVENT_STREAMS); try again later`,
    LATER,
  );

const tooManyOfClient = (limit: number) =>
  new TmfError(
    429,
    'tooManyStreams',
    'This client has too many event streams',
    `One address can have at most ${limit} at a time (EVENT_STREAMS_PER_CLIENT); close one of them`,
    LATER,
  );
