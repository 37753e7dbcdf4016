import type { RunFailures } from '../conformance/failures.js';
import type { Difference } from './differences.js';
import { isRefused, type StoredData } from './stored/model.js';

/** The changes of an update of one API's contract. */
export interface Update {
  /** `TMF677` */
  readonly number: string;
  /** The contracts: `TMF677-UsageConsumption-v4.0.0`. */
  readonly from: string;
  readonly to: string;
  /** The official file of the new contract. */
  readonly file: string;
  /** The canonical base paths; they differ if clients need another address. */
  readonly basePath: Changed<string>;
  readonly differences: readonly Difference[];
  readonly resources: Listed;
  readonly events: Listed;
  /** The corrections of the general rules in the new contract that the old one did not need. */
  readonly corrections: readonly string[];
  /** Actions of the API's overlay that match nothing any more. */
  readonly overlayActions: readonly OverlayAction[];
  /** Errors of the compiler in the project's own code. */
  readonly compilerErrors: readonly string[];
  /** Files of the project's own code that use types of this API. */
  readonly usedIn: readonly string[];
  /** Resources that have a behaviour, but are not in the new contract. */
  readonly lostBehaviours: readonly string[];
  /** The conformance profile, tested on the server with the new contract. */
  readonly profile: RunFailures;
  /** The documents in a database, if one was given. */
  readonly storedData?: StoredData;
}

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

export interface Listed {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface OverlayAction {
  readonly target: string;
  readonly reason: string;
}

/** Whether something that works today would not work after the update without a change elsewhere. */
export const isBreaking = (update: Update) =>
  update.differences.some(({ level }) => level === 'breaking') ||
  update.basePath.before !== update.basePath.after ||
  [update.overlayActions, update.compilerErrors, update.lostBehaviours, update.profile.failures].some(
    ({ length }) => length > 0,
  ) ||
  (update.storedData !== undefined && isRefused(update.storedData));
