import { encodeCursor } from '../../rest/paging/cursor.js';
import { listStatus, pageHeaders } from '../../rest/paging/links.js';
import type { ListRequest } from '../../rest/parse-query.js';
import type { Page } from '../../store/collection.js';
import type { JsonText } from '../../values/json.js';
import type { HttpResponse } from '../types.js';

/** The address that a list was requested at. */
interface ListLocation {
  /** The address of the list, without its query. */
  readonly url: string;
  readonly rawQuery: string;
}

/** The response with one page of a list: status and headers as TMF630 defines them. */
export function listResponse(
  location: ListLocation,
  { query, pageRequested }: ListRequest,
  { items, total, isTotalExact, next, isCut = false }: Page<unknown>,
  body: JsonText | object,
): HttpResponse {
  const page = {
    ...location,
    offset: query.offset,
    limit: query.limit,
    returned: items.length,
    total,
    isTotalExact,
    nextCursor: next && encodeCursor(next, query.sort),
  };
  return {
    status: listStatus(pageRequested, page),
    headers: { ...pageHeaders(page), ...(isCut && { 'X-Page-Cut': 'size' }) },
    body,
  };
}
