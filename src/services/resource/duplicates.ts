import { TmfError } from '../../errors.js';
import type { UniqueRule } from '../../store/collection.js';
import { type UniquenessViolation, UniquenessViolationError } from '../../store/uniqueness-violation.js';
import type { Addresses } from './addresses.js';

const MOST_NAMED = 50;
const LONGEST_VALUE = 100;

/** One value that is taken, as the error's extension attribute `duplicates` has it. */
export interface Duplicate {
  /** Which member of a bulk creation has it; not there for a single resource. */
  readonly index?: number;
  /** `usageCharacteristic.externalId` */
  readonly attribute: string;
  readonly value: string;
  /** The resource that has it already. */
  readonly id?: string;
  readonly href?: string;
  /** The member of the same bulk creation that has it too, and comes first. */
  readonly sameAs?: number;
}

/** What is being written: the ids of all resources of a bulk creation, or undefined for a single one. */
type Batch = readonly string[] | undefined;

/** A 409 that names every value that is taken, and who has it; any other error as it is. */
export function duplicatesIn(error: unknown, addresses: Addresses, origin: string, batch: Batch): unknown {
  if (!(error instanceof UniquenessViolationError)) return error;
  const duplicates = error.violations.map((each) => duplicateOf(each, addresses, origin, batch));
  const rest = duplicates.length - MOST_NAMED;
  const named = [...duplicates.slice(0, MOST_NAMED).map(textOf), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return new TmfError(409, error.code, error.reason, named.join('; '), {}, { duplicates });
}

function duplicateOf(
  { index, rule, value, holder: by }: UniquenessViolation,
  addresses: Addresses,
  origin: string,
  batch: Batch,
) {
  const sameAs = by === undefined || batch === undefined ? -1 : batch.indexOf(by.id);
  const holder = by && { id: by.id, href: addresses.href(by.scope, origin, by.id) };
  return {
    ...(batch !== undefined && { index }),
    ...{ attribute: labelOf(rule), value },
    ...(sameAs >= 0 ? { sameAs } : holder),
  };
}

/** `usageCharacteristic.externalId` */
export const labelOf = ({ path, is }: UniqueRule) =>
  is === undefined ? path : [...path.split('.').slice(0, -1), is].join('.');

function textOf({ index, attribute, value, href, sameAs }: Duplicate): string {
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  const place = index === undefined ? attribute : `${index}.value.${attribute}`;
  const holder = sameAs === undefined ? (href ?? 'another resource') : `${sameAs}.value`;
  return `${place} "${short}" is that of ${holder}`;
}
