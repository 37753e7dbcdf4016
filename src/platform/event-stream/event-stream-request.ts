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
  /** The keys of the APIs whose events are wanted; undefined: those of all APIs. */
  readonly apis?: readonly string[];
  /** The other parameters, filters and fields, still encoded. */
  readonly filterText: string;
}

/** Parameters of the stream itself. A filter on an attribute with such a name is written `last.eq=5`. */
const STREAM_PARAMETERS = ['lastEventId', 'last', 'api'];

/** Parses a request to a server with these APIs; throws a 400 for invalid parameters. */
export function parseStreamRequest(
  { url = '', headers }: IncomingMessage,
  apis: readonly string[],
): StreamRequest {
  const ownParameters = new Map<string, string>();
  const filters: string[] = [];
  for (const piece of (url.split(/\?(.*)/s, 2)[1] ?? '').split('&')) {
    const { name, value } = splitParameter(piece);
    if (!STREAM_PARAMETERS.includes(name)) filters.push(piece);
    else if (ownParameters.has(name))
      throw invalidQuery(`The parameter "${name}" is given more than once`, 'Give it once');
    else ownParameters.set(name, decode(value));
  }
  const wanted = ownParameters.get('api');
  return {
    start: feedStart(headers['last-event-id'], ownParameters),
    ...(wanted !== undefined && { apis: knownApis(wanted, apis) }),
    filterText: filters.join('&'),
  };
}

function knownApis(names: string, known: readonly string[]): string[] {
  const wanted = names.split(',');
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined) return wanted;
  throw invalidParameter('api', `There is no API "${unknown.slice(0, 100)}"; there are ${known.join(', ')}`);
}

/** The header of a client that reconnects takes precedence over the parameters, which it sends again. */
function feedStart(
  header: string | string[] | undefined,
  parameters: ReadonlyMap<string, string>,
): FeedStart {
  const numberOf = (name: string) => {
    const value = parameters.get(name);
    return value === undefined
      ? undefined
      : parseWholeNumber(value, (details) => invalidParameter(name, details));
  };
  const [after, last] = [numberOf('lastEventId'), numberOf('last')];
  if (header !== undefined) return { after: parseWholeNumber(String(header), invalidHeader) };
  return { ...(after !== undefined && { after }), ...(last !== undefined && { last }) };
}

const invalidHeader = (details: string) =>
  badRequest('invalidRequest', 'The header Last-Event-ID is not valid', details);
