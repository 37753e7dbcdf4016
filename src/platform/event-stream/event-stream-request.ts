import type { IncomingMessage } from 'node:http';
import { badRequest } from '../../errors.js';
import type { FeedStart } from '../../events/feed/event-feed.js';
import {
  decode,
  invalidParameter,
  invalidQuery,
  parseWholeNumber,
  splitParameter,
} from '../../rest/query-string/query-text.js';

/** A parsed request for the event stream. */
export interface StreamRequest {
  readonly start: FeedStart;
  /** The other parameters, filters and fields, still encoded. */
  readonly filterText: string;
}

/** Parameters of the stream itself. A filter on an attribute with such a name is written `last.eq=5`. */
const STREAM_PARAMETERS = ['lastEventId', 'last'];

/** Parses a request; throws a 400 for invalid parameters. */
export function parseStreamRequest({ url = '', headers }: IncomingMessage): StreamRequest {
  const ownParameters = new Map<string, number>();
  const filters: string[] = [];
  for (const piece of (url.split(/\?(.*)/s, 2)[1] ?? '').split('&')) {
    const { name, value } = splitParameter(piece);
    if (!STREAM_PARAMETERS.includes(name)) filters.push(piece);
    else if (ownParameters.has(name))
      throw invalidQuery(`The parameter "${name}" is given more than once`, 'Give it once');
    else
      ownParameters.set(
        name,
        parseWholeNumber(decode(value), (details) => invalidParameter(name, details)),
      );
  }
  return { start: feedStart(headers['last-event-id'], ownParameters), filterText: filters.join('&') };
}

/** The header of a client that reconnects takes precedence over the parameters, which it sends again. */
function feedStart(
  header: string | string[] | undefined,
  parameters: ReadonlyMap<string, number>,
): FeedStart {
  if (header !== undefined) return { after: parseWholeNumber(String(header), invalidHeader) };
  const [after, last] = STREAM_PARAMETERS.map((name) => parameters.get(name));
  return { ...(after !== undefined && { after }), ...(last !== undefined && { last }) };
}

const invalidHeader = (details: string) =>
  badRequest('invalidRequest', 'The header Last-Event-ID is not valid', details);
