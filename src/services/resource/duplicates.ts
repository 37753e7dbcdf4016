import { shortened, TmfError } from '../../errors.js';
import type { UniqueRule } from '../../store/collection.js';
import { type UniquenessViolation, UniquenessViolationError } from '../../store/uniqueness-violation.js';
import type { Addresses } from './addressing/addresses.js';

/** Duplicates that the error's text names; its `duplicates` has all of them. */
const MAX_NAMED = 50;
const MAX_VALUE_LENGTH = 100;

/** One value that is already used, as in the error's extension attribute `duplicates`. */
interface Duplicate {
  /** The index of the new resource in a bulk creation; undefined for a single resource. */
  readonly index?: number;
  /** `usageCharacteristic.externalId` */
  readonly attribute: string;
  readonly value: string;
  /** The stored resource that has the value. */
  readonly id?: string;
  readonly href?: string;
  /** The index of an earlier resource in the same bulk creation that has the value. */
  readonly sameAs?: number;
}

type Holder = NonNullable<UniquenessViolation['holder']>;

/** The ids of all resources of a bulk creation; undefined for a single resource. */
type Batch = readonly string[] | undefined;

/** A 409 that names every value that is already used, and by which resource. Returns any other error unchanged. */
export function duplicatesConflict(
  error: unknown,
  addresses: Addresses,
  origin: string,
  batch: Batch,
): unknown {
  if (!(error instanceof UniquenessViolationError)) return error;
  const duplicates = error.violations.map((each) => duplicateOf(each, addresses, origin, batch));
  const rest = duplicates.length - MAX_NAMED;
  const named = [...duplicates.slice(0, MAX_NAMED).map(textOf), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return new TmfError(409, error.code, error.reason, named.join('; '), {}, { duplicates });
}

/** The error without the stored resources that do not exist for the client. Returns any other error unchanged. */
export async function withReadableHolders(
  error: unknown,
  batch: Batch,
  isReadable: (holder: Holder) => Promise<boolean>,
): Promise<unknown> {
  if (!(error instanceof UniquenessViolationError)) return error;
  const named: UniquenessViolation[] = [];
  for (const violation of error.violations) {
    const { holder } = violation;
    const isNamed = holder === undefined || batch?.includes(holder.id) || (await isReadable(holder));
    named.push(isNamed ? violation : { ...violation, holder: undefined });
  }
  return new UniquenessViolationError(named);
}

function duplicateOf(
  { index, rule, value, holder }: UniquenessViolation,
  addresses: Addresses,
  origin: string,
  batch: Batch,
): Duplicate {
  const sameAs = holder === undefined || batch === undefined ? -1 : batch.indexOf(holder.id);
  const stored = holder && { id: holder.id, href: addresses.href(holder.scope, origin, holder.id) };
  return {
    ...(batch !== undefined && { index }),
    attribute: attributeOf(rule),
    value,
    ...(sameAs >= 0 ? { sameAs } : stored),
  };
}

/** `usageCharacteristic.externalId` for the characteristic with the name `externalId`. */
const attributeOf = ({ path, is }: UniqueRule) =>
  is === undefined ? path : [...path.split('.').slice(0, -1), is].join('.');

function textOf({ index, attribute, value, href, sameAs }: Duplicate): string {
  const location = index === undefined ? attribute : `${index}.value.${attribute}`;
  const holder = sameAs === undefined ? (href ?? 'another resource') : `${sameAs}.value`;
  return `${location} "${shortened(value, MAX_VALUE_LENGTH)}" is already used by ${holder}`;
}
