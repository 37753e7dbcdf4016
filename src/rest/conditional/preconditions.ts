import { badRequest } from '../../errors.js';
import { parseHttpDate } from './http-date.js';

/** Source of the validators `ETag` and `Last-Modified` (RFC 9110, 8.8). */
export interface Validators {
  readonly version: string | number;
  /** Milliseconds since the epoch; undefined when the client may not know it, so that dates are no conditions. */
  readonly updatedAt: number | undefined;
}

interface EntityTag {
  readonly weak: boolean;
  /** Without the quotes. */
  readonly opaque: string;
}

type EntityTags = '*' | readonly EntityTag[];

/** Parsed conditional headers of a request (RFC 9110, 13.1); dates in milliseconds since the epoch. */
export interface Preconditions {
  readonly ifMatch: EntityTags | undefined;
  readonly ifNoneMatch: EntityTags | undefined;
  readonly ifModifiedSince: number | undefined;
  readonly ifUnmodifiedSince: number | undefined;
}

export type Outcome = 'proceed' | 'notModified' | 'preconditionFailed';

/** Returns the strong entity tag of a version. */
export const etagOf = (version: string | number) => `"${version}"`;

/**
 * Returns the value of `Last-Modified`: an HTTP date, with a precision of one second. It is never in the future
 * (RFC 9110, 8.8.2.1); clients that send such a date later see the resource as modified.
 */
export const lastModified = (updatedAt: number, now = Date.now()) =>
  new Date(Math.min(updatedAt, now)).toUTCString();

/** Parses the conditional headers. Throws a 400 for an invalid entity tag; ignores invalid dates (RFC 9110). */
export function parsePreconditions(header: (name: string) => string | undefined): Preconditions {
  const tags = (name: string) => parseEntityTags(name, header(name));
  const date = (name: string) => parseHttpDate(header(name) ?? '');
  return {
    ifMatch: tags('If-Match'),
    ifNoneMatch: tags('If-None-Match'),
    ifModifiedSince: date('If-Modified-Since'),
    ifUnmodifiedSince: date('If-Unmodified-Since'),
  };
}

/** Whether a precondition names entity tags. */
export const hasTags = ({ ifMatch, ifNoneMatch }: Preconditions) =>
  Array.isArray(ifMatch) || Array.isArray(ifNoneMatch);

/** One element of a list: an entity tag or nothing, with optional white space around it. */
const ELEMENT = /[ \t]*(?:(W\/)?"([!#-~\x80-\uffff]*)"[ \t]*)?(,|$)/y;

function parseEntityTags(name: string, value: string | undefined): EntityTags | undefined {
  if (value === undefined) return undefined;
  if (value.trim() === '*') return '*';
  const tags: EntityTag[] = [];
  ELEMENT.lastIndex = 0;
  for (let separator: string | undefined = ','; separator === ','; ) {
    const element = ELEMENT.exec(value);
    if (!element) throw invalidEntityTags(name, value);
    if (element[2] !== undefined) tags.push({ weak: element[1] !== undefined, opaque: element[2] });
    separator = element[3];
  }
  return tags;
}

const invalidEntityTags = (name: string, value: string) =>
  badRequest(
    'invalidHeader',
    `The header ${name} is not valid`,
    `${JSON.stringify(value.slice(0, 100))} is neither * nor a list of entity tags like "3" in double quotes`,
  );

/**
 * Evaluates the preconditions in the order of RFC 9110, 13.2.2. `current` is undefined if there is no representation.
 * Call it after all other checks: a request that would fail without its preconditions must fail for that reason.
 */
export function evaluatePreconditions(
  { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince }: Preconditions,
  current: Validators | undefined,
  method: 'read' | 'write',
): Outcome {
  if (ifMatch !== undefined) {
    if (!isListed(ifMatch, current, 'strong')) return 'preconditionFailed';
  } else if (ifUnmodifiedSince !== undefined && isModifiedSince(current, ifUnmodifiedSince, false)) {
    return 'preconditionFailed';
  }
  if (ifNoneMatch !== undefined) {
    if (!isListed(ifNoneMatch, current, 'weak')) return 'proceed';
    return method === 'read' ? 'notModified' : 'preconditionFailed';
  }
  if (method === 'write' || ifModifiedSince === undefined) return 'proceed';
  return isModifiedSince(current, ifModifiedSince, true) ? 'proceed' : 'notModified';
}

/** The server's tags are strong, so a client's weak tag matches by weak comparison only. */
function isListed(tags: EntityTags, current: Validators | undefined, comparison: 'strong' | 'weak'): boolean {
  if (current === undefined) return false;
  if (tags === '*') return true;
  const version = String(current.version);
  return tags.some(({ weak, opaque }) => opaque === version && !(weak && comparison === 'strong'));
}

function isModifiedSince(current: Validators | undefined, date: number, whenMissing: boolean): boolean {
  if (current?.updatedAt === undefined) return whenMissing;
  return Math.floor(current.updatedAt / 1000) * 1000 > date;
}
