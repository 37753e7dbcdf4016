import type { IncomingMessage } from 'node:http';
import { badRequest } from '../errors.js';
import type { FeedStart } from '../events/event-feed.js';
import {
  decode,
  invalidParameter,
  invalidQuery,
  parseWholeNumber,
  splitParameter,
} from '../rest/query-string/query-text.js';

/** What a client wants to be told. */
export interface StreamRequest {
  readonly start: FeedStart;
  /** The rest of the query string: filters and fields, still encoded. */
  readonly query: string;
}

/** Parameters of the stream itself. An attribute of such a name is asked for as `last.eq=5`. */
const OWN = ['lastEventId', 'last'];

/** Throws a 400 for what cannot be read. */
export function streamRequest({ url = '', headers }: IncomingMessage): StreamRequest {
  const own = new Map<string, number>();
  const others: string[] = [];
  for (const piece of (url.split(/\?(.*)/s, 2)[1] ?? '').split('&')) {
    const { name, value } = splitParameter(piece);
    if (!OWN.includes(name)) others.push(piece);
    else if (own.has(name))
      throw invalidQuery(`The parameter "${name}" is given more than once`, 'Give it once');
    else
      own.set(
        name,
        parseWholeNumber(decode(value), (details) => invalidParameter(name, details)),
      );
  }
  return { start: startOf(headers['last-event-id'], own), query: others.join('&') };
}

/** A client that connects again sends the header, and the parameters that it began with: they are over. */
function startOf(header: string | string[] | undefined, own: ReadonlyMap<string, number>): FeedStart {
  if (header !== undefined) return { after: parseWholeNumber(String(header), invalidHeader) };
  const [after, last] = OWN.map((name) => own.get(name));
  return { ...(after !== undefined && { after }), ...(last !== undefined && { last }) };
}

const invalidHeader = (details: string) =>
  badRequest('invalidRequest', 'The header Last-Event-ID is not valid', details);
