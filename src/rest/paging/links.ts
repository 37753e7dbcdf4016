/** One page of a list: the request and its result. */
export interface Page {
  /** URL of the list, without the query string. */
  readonly url: string;
  /** Query string as the client sent it, without "?". */
  readonly rawQuery: string;
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  /** False if `total` is a lower bound. */
  readonly isTotalExact: boolean;
  /** Number of items on the page. */
  readonly returned: number;
  /** Cursor of the next page; undefined if this is the last one. Stable when other clients insert, unlike an offset. */
  readonly nextCursor?: string | undefined;
}

/** Returns the headers of a list response. */
export function pageHeaders(page: Page): Record<string, string> {
  const link = linkHeader(page);
  return {
    'X-Total-Count': String(page.total),
    ...(!page.isTotalExact && { 'X-Total-Count-Relation': 'at-least' }),
    'X-Result-Count': String(page.returned),
    ...(link !== '' && { Link: link }),
  };
}

/** Returns 206 if the client requested a page and receives part of the list (TMF630), else 200. */
export function listStatus(pageRequested: boolean, page: Page): number {
  // If the total is not exact, there is more than this page.
  const isPartial = !page.isTotalExact || page.returned < page.total;
  return pageRequested && page.returned > 0 && isPartial ? 206 : 200;
}

/** Maximum length of the `Link` header: clients reject larger ones, and each relation repeats the query string. */
const MAX_LINK_LENGTH = 8192;

/** Returns the `Link` header (RFC 8288): only `next`, or an empty text, if all relations together are too long. */
export function linkHeader(page: Page): string {
  const { url, rawQuery } = page;
  // The part that all pages have in common is escaped once.
  const list = escapeUri(`${url}?${otherParameters(rawQuery)}`);
  const self = escapeUri(rawQuery === '' ? url : `${url}?${rawQuery}`);
  const related = Object.entries(relatedPages(page)).map(([relation, paging]) =>
    link(list + paging, relation),
  );
  const links = [link(self, 'self'), ...related];
  const header = links.join(', ');
  return header.length <= MAX_LINK_LENGTH
    ? header
    : (links.find((candidate) => candidate.endsWith('rel="next"')) ?? '');
}

/** Paging parameters of the related pages, by relation. */
function relatedPages(page: Page): Record<string, string> {
  const { offset, limit, isTotalExact, returned, nextCursor } = page;
  const pagingFrom = (start: number, cursor?: string) =>
    `offset=${start}&limit=${limit}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
  if (limit === 0) return { first: pagingFrom(0) };
  return {
    first: pagingFrom(0),
    ...(offset > 0 && { prev: pagingFrom(previousOffset(page)) }),
    ...(hasNext(page) && { next: pagingFrom(offset + returned, nextCursor) }),
    ...(isTotalExact && { last: pagingFrom(lastOffset(page)) }),
  };
}

const hasNext = ({ limit, nextCursor }: Page) => limit > 0 && nextCursor !== undefined;

/** From an offset after the end, the previous page is the last one. */
function previousOffset(page: Page): number {
  const before = Math.max(0, page.offset - page.limit);
  return page.isTotalExact ? Math.min(before, lastOffset(page)) : before;
}

/** Offset of the last page when paging from here in steps of `limit`. */
function lastOffset({ offset, limit, total }: Page): number {
  const phase = offset % limit;
  const last = total - 1 - phase;
  return last < 0 ? 0 : phase + Math.floor(last / limit) * limit;
}

const PAGING_PARAMETERS = new Set(['offset', 'limit', 'cursor']);

/** Every parameter but those of paging, exactly as it was sent, each with "&" after it. */
function otherParameters(rawQuery: string): string {
  const others = rawQuery
    .split('&')
    .filter((piece) => piece !== '' && !PAGING_PARAMETERS.has(parameterName(piece)));
  return others.map((piece) => `${piece}&`).join('');
}

function parameterName(piece: string): string {
  const name = piece.split('=', 1)[0] ?? '';
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const link = (target: string, relation: string) => `<${target}>; rel="${relation}"`;

/** Percent-encodes characters that a URI must not contain. Node passes the bytes of a request line as characters. */
const escapeUri = (text: string) =>
  text.replace(/[^\w\-.~:/?[\]@!$&'()*+,;=%]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const bytes = code <= 0xff ? [code] : [...Buffer.from(character)];
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
