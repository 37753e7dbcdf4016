/** One page of a list, as it was asked for and found. */
export interface Page {
  /** The address of the list, without its query. */
  readonly url: string;
  /** The query as it was sent, without "?". */
  readonly rawQuery: string;
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  /** False when there may be more than the total. */
  readonly isTotalExact: boolean;
  readonly returned: number;
  /** Where the next page begins; undefined when there is none: an offset would point elsewhere once others insert. */
  readonly nextCursor?: string | undefined;
}

/** Headers of a list answer. */
export function pageHeaders(page: Page): Record<string, string> {
  const link = linkHeader(page);
  return {
    'X-Total-Count': String(page.total),
    ...(!page.isTotalExact && { 'X-Total-Count-Relation': 'at-least' }),
    'X-Result-Count': String(page.returned),
    ...(link !== '' && { Link: link }),
  };
}

/** 206 when the client itself asked for a part (by limit, offset or cursor) and got one (TMF630); else 200. */
export function listStatus(pageRequested: boolean, page: Page): number {
  // When all is on the page, the total is known.
  const isPartial = !page.isTotalExact || page.returned < page.total;
  return pageRequested && page.returned > 0 && isPartial ? 206 : 200;
}

/** Clients refuse headers that are much larger, so a very long query is not repeated for each relation. */
const MAX_LINK_LENGTH = 8192;

/** RFC 8288: where the client is, and can go from here. Empty when that is too long and there is no next page. */
export function linkHeader(page: Page): string {
  const targets = { self: page.rawQuery, ...relatedPages(page) };
  const links = Object.entries(targets).map(([relation, query]) => link(page.url, query, relation));
  const header = links.join(', ');
  return header.length <= MAX_LINK_LENGTH ? header : (links.find((one) => one.endsWith('rel="next"')) ?? '');
}

/** The query of each relation that there is, in the usual order. */
function relatedPages(page: Page): Record<string, string> {
  const { offset, limit, isTotalExact, returned, nextCursor } = page;
  const at = (start: number, cursor?: string) => pageQuery(page, start, cursor);
  if (limit === 0) return { first: at(0) };
  return {
    first: at(0),
    ...(offset > 0 && { prev: at(previousOffset(page)) }),
    ...(hasNext(page) && { next: at(offset + returned, nextCursor) }),
    ...(isTotalExact && { last: at(lastOffset(page)) }),
  };
}

const hasNext = ({ limit, nextCursor }: Page) => limit > 0 && nextCursor !== undefined;

/** From beyond the end one comes back to the last page. */
function previousOffset(page: Page): number {
  const before = Math.max(0, page.offset - page.limit);
  return page.isTotalExact ? Math.min(before, lastOffset(page)) : before;
}

/** Where the last page begins when one goes on in steps of the limit from here. */
function lastOffset({ offset, limit, total }: Page): number {
  const phase = offset % limit;
  const last = total - 1 - phase;
  return last < 0 ? 0 : phase + Math.floor(last / limit) * limit;
}

const PAGING_PARAMETERS = new Set(['offset', 'limit', 'cursor']);

/** Every other parameter exactly as it was sent, then the paging. */
function pageQuery({ rawQuery, limit }: Page, offset: number, cursor: string | undefined): string {
  const others = rawQuery
    .split('&')
    .filter((piece) => piece !== '' && !PAGING_PARAMETERS.has(parameterName(piece)));
  const paging = [`offset=${offset}`, `limit=${limit}`];
  if (cursor !== undefined) paging.push(`cursor=${encodeURIComponent(cursor)}`);
  return [...others, ...paging].join('&');
}

function parameterName(piece: string): string {
  const name = piece.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const link = (url: string, query: string, relation: string) =>
  `<${escapeUri(query === '' ? url : `${url}?${query}`)}>; rel="${relation}"`;

/** What may not stand in an address is escaped. Node hands on the bytes of a request line as characters. */
const escapeUri = (text: string) =>
  text.replace(/[^\w\-.~:/?[\]@!$&'()*+,;=%]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const bytes = code <= 0xff ? [code] : [...Buffer.from(character)];
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
