import { type Request, type RequestHandler, type Response, Router } from 'express';
import { TmfError } from '../../errors.js';
import type { EventQuery } from '../../events/event-rules.js';
import type { EventFeed } from '../../events/feed/event-feed.js';
import type { FeedReader } from '../../events/feed/feed-reader.js';
import type { Principal } from '../../services/types.js';
import { allowOnly, methodNotAllowed } from '../http/allowed-methods.js';
import type { ResponseLocals } from '../http/response-locals.js';
import { parseStreamRequest, type StreamRequest } from './event-stream-request.js';
import { EventStreamWriter, StalledClient, type StreamQuery } from './event-stream-writer.js';
import { OpenStreams, type StreamLimits } from './open-streams.js';

/** The path of the event stream. */
export const EVENTS_PATH = '/events';

const METHODS = 'GET';

const MEDIA_TYPE = 'text/event-stream';

const HEADERS = {
  'Content-Type': MEDIA_TYPE,
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

/** Proxies usually close connections that are idle for a minute. */
const KEEP_ALIVE_INTERVAL_MS = 15_000;

/** The queries of clients. */
interface StreamQueries {
  /** The keys of the APIs that have events. */
  readonly apis: readonly string[];
  /** Parses the filters of a client, limited to what it may see; throws a 400 when they are not valid. */
  parse(text: string, principal: Principal | undefined): EventQuery;
}

/** Who may see which events. */
export interface StreamAccess {
  /** Refuses clients that may see none. */
  readonly authenticate: RequestHandler;
  /** Whether the client may see the events of an API, by its key. */
  covers(principal: Principal, api: string): boolean;
}

/**
 * `GET /events`: new events of all APIs as Server-Sent Events, for a limited number of clients. Without `access`, every
 * client sees all of them.
 */
export function eventStreamRouter(
  feed: EventFeed,
  queries: StreamQueries,
  limits: StreamLimits,
  access?: StreamAccess,
): Router {
  const router = Router();
  const streams = new OpenStreams(limits);
  router.options(EVENTS_PATH, allowOnly(METHODS));
  router.all(EVENTS_PATH, (request, _response, next) => {
    requireEventStream(request);
    next();
  });
  if (access) router.get(EVENTS_PATH, access.authenticate);
  router.get(EVENTS_PATH, async (request, response) => {
    const { principal } = response.locals as ResponseLocals;
    const streamRequest = parseStreamRequest(request, queries.apis);
    const filter = queries.parse(streamRequest.filterText, principal);
    const query = { ...filter, covers: coverage(streamRequest.apis, access, principal) };
    const leave = streams.enter(request.ip);
    try {
      const reader = await feed.open(streamRequest.start);
      response.on('close', () => reader.close());
      closeAtExpiry(reader, response, principal);
      if (response.destroyed) reader.close();
      await sendEvents(response, { reader, query, streamRequest, stallMs: limits.stallMs });
    } finally {
      leave();
    }
  });
  return router;
}

/** Which APIs a stream has the events of: those that the client wants, of those that it may see. */
const coverage =
  (
    wanted: readonly string[] | undefined,
    access: StreamAccess | undefined,
    principal: Principal | undefined,
  ) =>
  (api: string) =>
    (wanted?.includes(api) ?? true) && (!access || !principal || access.covers(principal, api));

/** Node fires longer timers at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Ends the stream when the client's token expires: it comes back with another one. */
function closeAtExpiry(reader: FeedReader, response: Response, principal: Principal | undefined): void {
  const { exp } = principal?.claims ?? {};
  if (typeof exp !== 'number') return;
  const delay = Math.min(Math.max(exp * 1000 - Date.now(), 0), MAX_TIMER_MS);
  const timer = setTimeout(() => reader.close(), delay);
  response.on('close', () => clearTimeout(timer));
}

interface Stream {
  readonly reader: FeedReader;
  readonly query: StreamQuery;
  readonly streamRequest: StreamRequest;
  readonly stallMs: number;
}

/** Sends events until the client disconnects or the server stops. */
async function sendEvents(response: Response, stream: Stream): Promise<void> {
  const { reader, query, streamRequest, stallMs } = stream;
  response.writeHead(200, HEADERS);
  const writer = new EventStreamWriter(response, query, reader.position, reader.closed, stallMs);
  const keepAlive = setInterval(() => writer.keepAlive(), KEEP_ALIVE_INTERVAL_MS);
  try {
    writer.begin(streamRequest.start.after);
    for (let batch = await reader.next(); batch; batch = await reader.next()) await writer.write(batch);
  } catch (error) {
    // The client reconnects and continues after the last event that it has received.
    if (!reader.closed.aborted && !(error instanceof StalledClient))
      (response.locals as ResponseLocals).logError(error, 'an event stream has failed');
  } finally {
    clearInterval(keepAlive);
    reader.close();
  }
  // A client that does not read would delay the server's stop.
  if (response.writableNeedDrain) response.destroy();
  else response.end();
}

function requireEventStream(request: Request): void {
  if (request.method !== 'GET') throw methodNotAllowed(request.method, METHODS);
  if (!request.accepts(MEDIA_TYPE))
    throw new TmfError(
      406,
      'notAcceptable',
      'The Accept header allows no available media type',
      `Accept ${MEDIA_TYPE}`,
    );
}
