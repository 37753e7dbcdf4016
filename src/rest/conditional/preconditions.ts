import { badRequest } from '../../errors.js';
import { parseHttpDate } from './http-date.js';

/** What an entity tag and `Last-Modified` are made of. */
export interface Validators {
  readonly version: string | number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
}

interface EntityTag {
  readonly weak: boolean;
  /** Without the quotes. */
  readonly opaque: string;
}

type EntityTags = '*' | readonly EntityTag[];

/** The conditional headers of a request (RFC 9110, 13.1), parsed; dates in milliseconds. */
export interface Preconditions {
  readonly ifMatch: EntityTags | undefined;
  readonly ifNoneMatch: EntityTags | undefined;
  readonly ifModifiedSince: number | undefined;
  readonly ifUnmodifiedSince: number | undefined;
}

export type Outcome = 'proceed' | 'notModified' | 'preconditionFailed';

/** The strong entity tag of a version. */
export const etagOf = (version: string | number) => `"${version}"`;

/** The value of `Last-Modified`: an HTTP date, which knows no fractions of a second. */
export const lastModified = (updatedAt: number) => new Date(updatedAt).toUTCString();

/** Throws a 400 for an entity tag that is none; dates that are none are ignored, as the RFC says. */
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

/** One element of a list: a tag or nothing, with white space around it. */
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
 * Whether to answer, in the order of RFC 9110, 13.2.2. `current` is undefined when there is no representation;
 * a request that would fail without its preconditions, with a 404 say, is to fail so before they are asked.
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

/** Ours are strong tags, so a weak tag of the client is equal by weak comparison only. */
function isListed(tags: EntityTags, current: Validators | undefined, comparison: 'strong' | 'weak'): boolean {
  if (current === undefined) return false;
  if (tags === '*') return true;
  const own = String(current.version);
  return tags.some(({ weak, opaque }) => opaque === own && !(weak && comparison === 'strong'));
}

function isModifiedSince(current: Validators | undefined, date: number, whenMissing: boolean): boolean {
  return current === undefined ? whenMissing : Math.floor(current.updatedAt / 1000) * 1000 > date;
}
