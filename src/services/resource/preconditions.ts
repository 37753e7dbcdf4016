import { TmfError } from '../../errors.js';
import {
  etagOf,
  evaluatePreconditions,
  lastModified,
  type Preconditions,
} from '../../rest/conditional/preconditions.js';
import type { StoredResource } from '../../store/collection.js';

/** The headers by which clients make their next request conditional. */
export const validators = ({ version, updatedAt }: StoredResource) => ({
  ETag: etagOf(version),
  'Last-Modified': lastModified(updatedAt),
});

/** Whether the client already has this version of the resource. Throws a 412 when a precondition fails. */
export function isNotModified(preconditions: Preconditions, current: StoredResource): boolean {
  const outcome = evaluatePreconditions(preconditions, current, 'read');
  if (outcome === 'preconditionFailed') throw preconditionFailed(current);
  return outcome === 'notModified';
}

/** Throws a 412 when a precondition of a change fails, a 428 when `If-Match` is required and missing. */
export function checkWrite(
  preconditions: Preconditions,
  current: StoredResource,
  requireIfMatch: boolean,
): void {
  if (requireIfMatch && preconditions.ifMatch === undefined) throw preconditionRequired();
  if (evaluatePreconditions(preconditions, current, 'write') !== 'proceed') throw preconditionFailed(current);
}

const preconditionFailed = ({ version }: StoredResource) =>
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
