import { type Request, type Response, Router } from 'express';
import { TmfError } from '../errors.js';
import type { EventFeed } from '../events/event-feed.js';
import type { EventQuery } from '../events/event-rules.js';
import type { FeedReader } from '../events/feed-reader.js';
import { type StreamRequest, streamRequest } from './event-stream-request.js';
import { EventStreamWriter } from './event-stream-writer.js';
import type { ResponseLocals } from './response-locals.js';

/** Where the stream is. */
export const EVENTS_PATH = '/events';

const MEDIA_TYPE = 'text/event-stream';

const HEADERS = {
  'Content-Type': MEDIA_TYPE,
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

/** Milliseconds; proxies cut connections that are silent for a minute or so. */
const KEEP_ALIVE = 15_000;

/** Reads what a client filters by; throws a 400. */
interface Queries {
  parse(text: string): EventQuery;
}

/** `GET /events`: the events of all APIs as they happen, as Server-Sent Events, to so many clients at a time. */
export function eventStreamRouter(feed: EventFeed, queries: Queries, most: number): Router {
  const router = Router();
  let streams = 0;
  router.all(EVENTS_PATH, async (request, response) => {
    demandStream(request);
    const wanted = streamRequest(request);
    const query = queries.parse(wanted.query);
    if (streams >= most) throw tooMany(most);
    streams += 1;
    try {
      const reader = await feed.open(wanted.start);
      response.on('close', () => reader.close());
      if (response.destroyed) reader.close();
      await tell(response, { reader, query, wanted });
    } finally {
      streams -= 1;
    }
  });
  return router;
}

interface Stream {
  readonly reader: FeedReader;
  readonly query: EventQuery;
  readonly wanted: StreamRequest;
}

/** Until the client goes or the server stops. */
async function tell(response: Response, { reader, query, wanted }: Stream): Promise<void> {
  response.writeHead(200, HEADERS);
  const writer = new EventStreamWriter(response, query, reader.position, reader.closed);
  const keepAlive = setInterval(() => writer.keepAlive(), KEEP_ALIVE);
  try {
    writer.begin(wanted.start.after);
    for (let batch = await reader.next(); batch; batch = await reader.next()) await writer.write(batch);
  } catch (error) {
    // The client connects again and goes on where it was.
    if (!reader.closed.aborted)
      (response.locals as ResponseLocals).logError(error, 'a stream of events has failed');
  } finally {
    clearInterval(keepAlive);
    reader.close();
  }
  // Who does not take what there is would hold up the end of the server.
  if (response.writableNeedDrain) response.destroy();
  else response.end();
}

function demandStream(request: Request): void {
  if (request.method !== 'GET')
    throw new TmfError(405, 'methodNotAllowed', `${request.method} is not possible here`, 'Possible is GET', {
      Allow: 'GET',
    });
  if (!request.accepts(MEDIA_TYPE))
    throw new TmfError(
      406,
      'notAcceptable',
      'Nothing that the Accept header allows can be produced',
      `Accept ${MEDIA_TYPE}`,
    );
}

const tooMany = (most: number) =>
  new TmfError(
    503,
    'tooManyStreams',
    'Too many clients watch the events',
    `There can be ${most} at a time (EVENT_STREAMS); try again later`,
    { 'Retry-After': '10' },
  );
