import { createHash } from 'node:crypto';
import type { ScalarType } from './contract.js';
import { type InstantRange, instantRangeOf, storedInstant } from './dates.js';
import type { Json, JsonMap } from './documents.js';
import { selectedValues } from './jsonpath.js';
import type { Condition, Field, ListQuery, SortKey } from './query.js';
import { PATTERNS } from './values.js';

/** Expected response, computed without any part of the server. */
export type Expected =
  | { readonly status: 400 }
  | {
      readonly status: 200 | 206;
      readonly total: number;
      readonly ids: readonly string[];
      readonly bodies: readonly JsonMap[];
    };

export interface Resources {
  typeOf(path: readonly string[]): ScalarType | undefined;
  isExternalized(path: readonly string[]): boolean;
  /** Representations to clients, with id and href. */
  readonly all: readonly JsonMap[];
  /** Returns the id of the document with this index; undefined if there is none. */
  idOf(index: number): string | undefined;
}

const DEFAULT_LIMIT = 100;

export function evaluate(query: ListQuery, resources: Resources): Expected {
  if (query.malformed !== undefined) return { status: 400 };
  if (!query.conditions.every((condition) => isValid(condition, resources))) return { status: 400 };
  const found = resources.all
    .filter((resource) => matches(query, resource, resources))
    .toSorted((a, b) => compareResources(a, b, query.sort, resources));
  const { page } = query;
  const offset = page.kind === 'part' ? (page.offset ?? 0) : 0;
  const limit = page.kind === 'part' ? (page.limit ?? DEFAULT_LIMIT) : DEFAULT_LIMIT;
  const items = page.kind === 'walk' ? found : found.slice(offset, offset + limit);
  const pageRequested =
    page.kind === 'walk' || (page.kind === 'part' && (page.offset ?? page.limit) !== undefined);
  const returned = page.kind === 'walk' ? Math.min(page.size, found.length) : items.length;
  return {
    status: pageRequested && returned > 0 && returned < found.length ? 206 : 200,
    total: found.length,
    ids: items.map(({ id }) => String(id)),
    bodies: items.map((resource) =>
      query.fields === undefined
        ? (withoutExternalized(resource, [], resources) as JsonMap)
        : selectFields(resource, query.fields),
    ),
  };
}

/** Removes the externalized values, which lists omit. */
function withoutExternalized(value: Json, path: readonly string[], resources: Resources): Json | undefined {
  if (typeof value === 'string') return resources.isExternalized(path) ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value
      .map((item) => withoutExternalized(item, path, resources))
      .filter((item) => item !== undefined);
  const members = Object.entries(value).map(
    ([name, child]) => [name, withoutExternalized(child, [...path, name], resources)] as const,
  );
  return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined));
}

function isValid({ path, operator, values }: Condition, { typeOf }: Resources): boolean {
  if (operator === 'regex') return PATTERNS[values[0] ?? ''] !== false;
  if (operator === 'exists') return true;
  const type = typeOf(path);
  if (type === 'boolean' && operator !== 'equal' && operator !== 'notEqual') return false;
  return values.every((value) => isLiteral(value, type));
}

function isLiteral(text: string, type: ScalarType | undefined): boolean {
  if (type === 'number') return parseNumber(text) !== undefined;
  if (type === 'boolean') return text === 'true' || text === 'false';
  return type !== 'dateTime' || instantRangeOf(text) !== undefined;
}

function parseNumber(text: string): number | undefined {
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

// Filter

function matches(query: ListQuery, resource: JsonMap, resources: Resources): boolean {
  if (query.filter && selectedValues(query.filter, resource).length === 0) return false;
  const { conditions, separator } = query;
  if (conditions.length === 0) return true;
  if (separator === ';') return conditions.some((condition) => holds(condition, resource, resources));
  return conditions.every((condition) => {
    if (condition.operator !== 'equal') return holds(condition, resource, resources);
    const same = conditions.filter(
      ({ operator, path }) => operator === 'equal' && path.join('.') === condition.path.join('.'),
    );
    return same.some((alternative) => holds(alternative, resource, resources));
  });
}

function holds(condition: Condition, resource: JsonMap, resources: Resources): boolean {
  const { path, operator, values } = condition;
  if (operator === 'notEqual') return !holds({ ...condition, operator: 'equal' }, resource, resources);
  if (path.length === 1 && path[0] === 'href')
    return values.some((index) => resources.idOf(Number(index)) === resource.id);
  const stored = scalarsAt(resource, path);
  const [first = ''] = values;
  if (operator === 'exists') return stored.some((value) => value !== null) === (first === 'true');
  if (operator === 'regex') {
    const pattern = PATTERNS[first] as RegExp;
    return stored.some((value) => value !== null && typeof value !== 'object' && pattern.test(String(value)));
  }
  const type = resources.typeOf(path);
  return stored.some((value) =>
    values.some((literal) => {
      const order = operatorsThatHold(value, literal, type);
      return order?.includes(operator) ?? false;
    }),
  );
}

/** Returns all values at the path; up to three levels of nested arrays are replaced by their elements. */
function scalarsAt(value: Json, path: readonly string[]): Json[] {
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if (!Object.hasOwn(value, name)) return [];
  return elements(value[name] as Json, 3).flatMap((element) => scalarsAt(element, rest));
}

function elements(value: Json, levels: number): Json[] {
  if (!Array.isArray(value) || levels === 0) return [value];
  return value.flatMap((element) => elements(element, levels - 1));
}

/** Returns the operators that hold between a stored value and a literal; undefined if their types differ. */
function operatorsThatHold(
  stored: Json,
  literal: string,
  type: ScalarType | undefined,
): readonly string[] | undefined {
  if (type === 'dateTime')
    return typeof stored === 'string' ? instantOperators(stored, instantRangeOf(literal)) : undefined;
  if (type !== undefined && typeof stored !== type) return undefined;
  if (typeof stored === 'string') return orderOperators(codePointOrder(stored, literal));
  if (typeof stored === 'boolean') return String(stored) === literal ? ['equal'] : [];
  if (typeof stored !== 'number') return undefined;
  const number = parseNumber(literal);
  return number === undefined ? undefined : orderOperators(stored === number ? 0 : stored - number);
}

function orderOperators(order: number): readonly string[] {
  if (order === 0) return ['equal', '<=', '>='];
  return order < 0 ? ['<', '<='] : ['>', '>='];
}

function instantOperators(stored: string, span: InstantRange | undefined): readonly string[] | undefined {
  const instant = storedInstant(stored);
  if (instant === undefined || span === undefined) return undefined;
  if (instant < span.from) return ['<', '<='];
  return instant < span.to ? ['equal', '<=', '>='] : ['>', '>='];
}

function codePointOrder(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, n) => character !== right[n]);
  if (at < 0) return left.length - right.length;
  const other = right[at];
  return other === undefined ? 1 : (left[at]?.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
}

// Order

function compareResources(a: JsonMap, b: JsonMap, sort: readonly SortKey[], { typeOf }: Resources): number {
  for (const { path, descending } of sort) {
    const [left, right] = [a, b].map((resource) => sortKey(resource, path, typeOf(path)));
    if (left === undefined && right === undefined) continue;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    const order = keyOrder(left, right);
    if (order !== 0) return descending ? -order : order;
  }
  return codePointOrder(String(a.id), String(b.id));
}

type Key = boolean | number | bigint | string;

function sortKey(resource: JsonMap, path: readonly string[], type: ScalarType | undefined): Key | undefined {
  const values = scalarsAt(resource, path).filter((value) => value !== null && typeof value !== 'object');
  if (type === 'dateTime')
    return values.map((value) => storedInstant(String(value))).find((instant) => instant !== undefined);
  const value = values.find((candidate) => type === undefined || typeof candidate === type);
  return typeof value === 'string' ? indexedText(value) : (value as Key | undefined);
}

/** Texts are ordered by their first 200 UTF-16 units (without splitting a pair) and, if longer, a hash. */
function indexedText(text: string): string {
  if (text.length <= 200) return text;
  const beginning = /[\ud800-\udbff]$/.test(text.slice(0, 200)) ? text.slice(0, 199) : text.slice(0, 200);
  return beginning + createHash('sha256').update(text, 'utf8').digest('hex');
}

const TYPE_ORDER = ['boolean', 'number', 'bigint', 'string'];

function keyOrder(a: Key, b: Key): number {
  if (typeof a !== typeof b) return TYPE_ORDER.indexOf(typeof a) - TYPE_ORDER.indexOf(typeof b);
  if (typeof a === 'string') return codePointOrder(a, String(b));
  return a === b ? 0 : a < b ? -1 : 1;
}

// Fields

function selectFields(resource: JsonMap, fields: ListQuery['fields']): JsonMap {
  if (fields === undefined) return resource;
  const wanted = fields === 'none' ? [] : fields;
  const entries = Object.entries(resource).flatMap(([name, value]): [string, Json][] => {
    if (name === 'id' || name === 'href' || name === '@type') return [[name, value]];
    const selectPart = selectElements(resource, name, value, wanted);
    return selectPart === undefined ? [] : [[name, selectPart]];
  });
  return Object.fromEntries(entries);
}

/** Selected elements keep the order of the expressions; paths into the same attribute apply to the other elements. */
function selectElements(
  resource: JsonMap,
  name: string,
  value: Json,
  fields: readonly Field[],
): Json | undefined {
  const paths = fields.flatMap((field) =>
    field.kind === 'path' && field.path[0] === name ? [field.path.slice(1)] : [],
  );
  const choices = fields.flatMap((field) => (field.kind === 'choice' && field.name === name ? [field] : []));
  if (choices.length === 0 || paths.some((path) => path.length === 0)) return part(value, paths);
  const picked: Json[] = [];
  for (const { choice } of choices) {
    const before = new Set(picked);
    picked.push(...selectedValues(choice, resource).filter((one) => !before.has(one)));
  }
  const others = Array.isArray(value) && paths.length > 0 ? value.filter((one) => !picked.includes(one)) : [];
  return [...picked, ...others.map((one) => part(one, paths)).filter((one) => one !== undefined)];
}

function part(value: Json, paths: readonly (readonly string[])[]): Json | undefined {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) {
    const parts = value.map((element) => part(element, paths)).filter((it) => it !== undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    const kept = below.length === 0 ? undefined : part(member, below);
    return kept === undefined ? [] : [[name, kept]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
