import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import onHeaders from 'on-headers';
import { TmfError } from '../../errors.js';
import { hasBody } from '../http/body/body-reading.js';
import { clientNetwork } from '../http/client-network.js';
import type { CorsHandler } from '../http/cors.js';
import type { ConcurrencyLimit } from './concurrency-limit.js';
import type { StartQueue } from './start-queue.js';

/** Called with how many requests a gate has refused since the last report, and how many may run now. */
export type RefusalListener = (count: number, limit: number) => void;

const REPORT_INTERVAL_MS = 1_000;

/** Share of the highest limit that one address can have, so that there is always room for another. */
const MAX_SHARE = 0.75;

/** For how long a request counts whose client has gone: its work ends soon, but not at once. */
export const GONE_MS = 1_000;

/**
 * Lets a limited number of requests run at a time; further ones get a 503 at once, so that those that run stay fast. A request
 * runs until its response begins. One with a body does not while that arrives: slow clients do not count. When the
 * limit has fallen, an address that uses less than its share of it is still let in, up to the highest limit, of which no address
 * has all.
 */
export class RequestGate {
  private running = 0;
  /** Running requests by the address of the connection. */
  private readonly byAddress = new Map<string, number>();
  private refused = 0;

  /** `open`: the paths that are never refused; `cors`: what scripts of other origins need to see a refusal. */
  constructor(
    private readonly limit: ConcurrencyLimit,
    private readonly queue: StartQueue,
    private readonly open: ReadonlySet<string>,
    private readonly onRefused: RefusalListener,
    private readonly cors: readonly CorsHandler[] = [],
  ) {}

  /** Called once with the server whose requests come through this gate. */
  watch(server: Server): void {
    this.queue.watch(server);
  }

  /** Comes before everything else, so that a refusal costs next to nothing. */
  before(listener: RequestListener): RequestListener {
    return (request, response) => {
      const address = addressOf(request);
      if (!this.admits(address)) {
        if (this.open.has(pathOf(request))) this.queue.start(address, () => listener(request, response));
        else this.refuse(request, response);
        return;
      }
      if (!hasBody(request)) this.count(address, response);
      this.queue.start(address, () => listener(request, response));
    };
  }

  /** Comes after the body. */
  readonly afterBody: RequestHandler = (request, response, next) => {
    if (!hasBody(request)) return next();
    const address = addressOf(request);
    if (!this.admits(address)) {
      this.countRefusal();
      throw OVERLOADED;
    }
    this.count(address, response);
    this.queue.start(address, next);
  };

  private admits(address: string): boolean {
    const { limit, running, byAddress } = this;
    const own = byAddress.get(address) ?? 0;
    if (own >= Math.ceil(limit.most * MAX_SHARE)) return false;
    if (limit.admits(running, performance.now())) return true;
    return running < limit.most && own * byAddress.size < limit.value;
  }

  /** Counts a request as running until its response begins, or a while after its client has gone. */
  private count(address: string, response: ServerResponse): void {
    this.changeRunning(address, 1);
    let isRunning = true;
    const leave = () => {
      if (!isRunning) return;
      isRunning = false;
      this.changeRunning(address, -1);
    };
    onHeaders(response, leave);
    response.on('close', () => {
      if (isRunning) setTimeout(leave, GONE_MS).unref();
    });
  }

  private changeRunning(address: string, by: 1 | -1): void {
    this.running += by;
    const own = (this.byAddress.get(address) ?? 0) + by;
    if (own > 0) this.byAddress.set(address, own);
    else this.byAddress.delete(address);
  }

  /** The connection stays open: another one would cost both sides more than the request. */
  private refuse(request: IncomingMessage, response: ServerResponse): void {
    for (const setHeaders of this.cors) setHeaders(request, response, () => {});
    // A browser shows its page no refusal of a preflight, only of the request that follows.
    if (this.cors.length > 0 && isPreflight(request)) {
      response.writeHead(204).end();
      return;
    }
    this.countRefusal();
    response.writeHead(OVERLOADED.status, REFUSAL_HEADERS);
    response.end(REFUSAL);
  }

  private countRefusal(): void {
    if (this.refused === 0) setTimeout(() => this.report(), REPORT_INTERVAL_MS).unref();
    this.refused += 1;
  }

  private report(): void {
    this.onRefused(this.refused, this.limit.value);
    this.refused = 0;
  }
}

const addressOf = ({ socket }: IncomingMessage): string => clientNetwork(socket.remoteAddress ?? '');

const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

const OVERLOADED = new TmfError(
  503,
  'overloaded',
  'The server is busy',
  'It handles as many requests as it can in time (MAX_REQUESTS); try again later',
  { 'Retry-After': '1' },
);

/** Version 5 contracts demand `@type`; others allow it. */
const REFUSAL = Buffer.from(JSON.stringify({ ...OVERLOADED.toRepresentation(), '@type': 'Error' }));

const REFUSAL_HEADERS = Object.entries({
  ...OVERLOADED.headers,
  'Content-Type': 'application/json;charset=utf-8',
  'Content-Length': `${REFUSAL.length}`,
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
}).flat();
