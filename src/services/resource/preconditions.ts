import { TmfError } from '../../errors.js';
import {
  etagOf,
  evaluatePreconditions,
  lastModified,
  type Preconditions,
  type Validators,
} from '../../rest/conditional/preconditions.js';
import type { ResourceState } from './presenter.js';

/**
 * The headers by which clients make their next request conditional. The date of a change is none of a computed resource,
 * which changes without one.
 */
export const validators = ({ version, updatedAt, isComputed }: ResourceState) => ({
  ETag: etagOf(version),
  ...(!isComputed && updatedAt !== undefined && { 'Last-Modified': lastModified(updatedAt) }),
});

/** Whether the client already has this version of the resource. Throws a 412 when a precondition fails. */
export function isNotModified(preconditions: Preconditions, current: Validators): boolean {
  const outcome = evaluatePreconditions(preconditions, current, 'read');
  if (outcome === 'preconditionFailed') throw preconditionFailed(current);
  return outcome === 'notModified';
}

/** Throws a 412 when a precondition of a change fails, a 428 when `If-Match` is required and missing. */
export function checkWrite(preconditions: Preconditions, current: Validators, requireIfMatch: boolean): void {
  if (requireIfMatch && preconditions.ifMatch === undefined) throw preconditionRequired();
  if (evaluatePreconditions(preconditions, current, 'write') !== 'proceed') throw preconditionFailed(current);
}

const preconditionFailed = ({ version }: Validators) =>
  new TmfError(
    412,
    'preconditionFailed',
    'The resource does not meet the preconditions of the request',
    `Its ETag is ${etagOf(version)}`,
  );

const preconditionRequired = () =>
  new TmfError(
    428,
    'preconditionRequired',
    'This server requires If-Match',
    'Send the ETag of the version that the change is based on',
  );
