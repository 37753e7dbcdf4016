import { encodeCursor } from '../../rest/paging/cursor.js';
import { listStatus, pageHeaders } from '../../rest/paging/links.js';
import type { ListRequest } from '../../rest/parse-query.js';
import type { Page } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import type { JsonText } from '../../values/json-text.js';
import type { Answer } from '../types.js';

/** Where a list was asked for. */
interface ListLocation {
  /** The address of the list, without its query. */
  readonly url: string;
  readonly rawQuery: string;
}

/** A page of a list with its headers, as TMF630 has it; `body` is what was found, as a client sees it. */
export function listAnswer(
  asked: ListLocation,
  { query, pageRequested }: ListRequest,
  found: Page<unknown>,
  body: JsonText | readonly JsonObject[],
): Answer {
  const page = {
    ...asked,
    ...{ offset: query.offset, limit: query.limit, returned: found.items.length },
    ...{ total: found.total, isTotalExact: found.isTotalExact },
    nextCursor: found.next && encodeCursor(found.next, query.sort),
  };
  return { status: listStatus(pageRequested, page), headers: pageHeaders(page), body };
}
