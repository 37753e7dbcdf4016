import { TmfError } from '../errors.js';
import type { UniqueRule } from './collection.js';

/** A unique value that another resource already has. */
export interface UniquenessViolation {
  /** The index of the resource in the written batch; 0 for a single resource. */
  readonly index: number;
  readonly rule: UniqueRule;
  readonly value: string;
  /** The resource that has the value; undefined when it has just been deleted. */
  readonly holder: { readonly id: string; readonly scope: string } | undefined;
}

/** Thrown when a write would give a unique value to a second resource. */
export class UniquenessViolationError extends TmfError {
  constructor(readonly violations: readonly UniquenessViolation[]) {
    super(409, 'notUnique', 'A unique value is already in use');
  }
}
