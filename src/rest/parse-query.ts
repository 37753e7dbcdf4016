import type { ShapeOf, TypeOf } from '../values/attribute-type.js';
import type { Filter, Predicate, Query } from '../values/query.js';
import { type FieldsContext, parseFieldSelection } from './fields/parse-fields.js';
import type { FieldSelection } from './fields/select-fields.js';
import { parseFilter } from './filter/parse-filter.js';
import { decodeCursor } from './paging/cursor.js';
import { parseSort } from './query-string/parse-sort.js';
import {
  checkQueryLimit,
  decode,
  invalidParameter,
  invalidQuery,
  isReservedParameter,
  parseWholeNumber,
  type QueryLimits,
  splitParameter,
} from './query-string/query-text.js';

/** Query parameters of a request for one resource. */
export interface ItemRequest {
  /** Undefined for all attributes. */
  readonly fields: FieldSelection | undefined;
  /** Text from the client, as `depth`. */
  readonly expand: string | undefined;
  readonly depth: string | undefined;
}

export interface ListRequest extends ItemRequest {
  readonly query: Query;
  /** True if the client requested a page: by limit, offset or cursor. */
  readonly pageRequested: boolean;
}

export interface PageLimits {
  /** Number of items on a page if the client gives no limit. */
  readonly defaultLimit: number;
  readonly maxLimit: number;
  /** Bytes of the documents of a page, which ends early; undefined for no limit. */
  readonly maxBytes?: number;
}

export interface ItemContext extends FieldsContext {
  readonly limits: QueryLimits;
}

export interface ListContext extends ItemContext, PageLimits {
  readonly typeOf: TypeOf;
  readonly shapeOf: ShapeOf;
  /** Parses the parameter `filter`; throws a 400 or 501 itself. */
  readonly jsonPathFilter: (text: string) => Predicate;
}

/** Query string, split before it is decoded: an encoded "&" or ";" belongs to a value. */
export interface SplitQuery {
  /** Reserved parameters, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  /** All other pieces between the "&", still encoded. */
  readonly filters: readonly string[];
}

/** Splits a query string. Throws a 400 if a parameter is repeated or the query string is too long. */
export function splitQuery(queryString: string, limits: QueryLimits): SplitQuery {
  checkQueryLimit(limits, 'maxLength', queryString.length);
  const parameters = new Map<string, string>();
  const filters: string[] = [];
  for (const piece of queryString.split('&')) {
    const { name, value } = splitParameter(piece);
    if (!isReservedParameter(name)) {
      if (piece !== '') filters.push(piece);
      continue;
    }
    if (parameters.has(name)) {
      throw invalidQuery(`The parameter "${name}" is given more than once`, 'Give it once');
    }
    parameters.set(name, decode(value));
  }
  return { parameters, filters };
}

/** Parses the query string of a list request. Throws a 400 that names the parameter or expression. */
export function parseListRequest(queryString: string, context: ListContext): ListRequest {
  const parts = splitQuery(queryString, context.limits);
  const { parameters } = parts;
  const limit = integerParameter(parameters, 'limit');
  const offset = integerParameter(parameters, 'offset');
  const cursor = parameters.get('cursor');
  const sort = parseSort(parameters.get('sort'), context.shapeOf);
  return {
    ...itemRequest(parts, context),
    query: {
      where: parseWhere(parts, context),
      sort,
      offset: offset ?? 0,
      limit: Math.min(limit ?? context.defaultLimit, context.maxLimit),
      ...(context.maxBytes !== undefined && { maxBytes: context.maxBytes }),
      ...(cursor !== undefined && { after: decodeCursor(cursor, sort, context.typeOf) }),
    },
    pageRequested: limit !== undefined || offset !== undefined || cursor !== undefined,
  };
}

/** Parses the query string of a request for one resource; ignores the parameters of lists. */
export function parseItemRequest(queryString: string, context: ItemContext): ItemRequest {
  return itemRequest(splitQuery(queryString, context.limits), context);
}

function itemRequest({ parameters }: SplitQuery, context: ItemContext): ItemRequest {
  const fields = parameters.get('fields');
  return {
    fields: fields === undefined ? undefined : parseFieldSelection(fields, context),
    expand: parameters.get('expand'),
    depth: parameters.get('depth'),
  };
}

function parseWhere({ parameters, filters }: SplitQuery, context: ListContext): Filter | undefined {
  const plain = parseFilter(filters, context);
  const text = parameters.get('filter');
  if (text === undefined) return plain;
  const predicate = context.jsonPathFilter(text);
  if (plain === undefined) return predicate;
  return { kind: 'and', parts: plain.kind === 'and' ? [...plain.parts, predicate] : [plain, predicate] };
}

function integerParameter(parameters: ReadonlyMap<string, string>, name: string): number | undefined {
  const value = parameters.get(name);
  if (value === undefined) return undefined;
  return parseWholeNumber(value, (details) => invalidParameter(name, details));
}
