import { TmfError } from '../errors.js';
import type { UniqueRule } from './collection.js';

/** A value that has to be unique and that another resource has. */
export interface UniquenessViolation {
  /** Which of the resources that were to be written has it; 0 where it is one. */
  readonly index: number;
  readonly rule: UniqueRule;
  readonly value: string;
  /** The resource that has it; undefined when it was deleted at this very moment. */
  readonly holder: { readonly id: string; readonly scope: string } | undefined;
}

/** Thrown instead of writing a second resource with a value that has to be unique. */
export class UniquenessViolationError extends TmfError {
  constructor(readonly violations: readonly UniquenessViolation[]) {
    super(409, 'notUnique', 'A value that has to be unique is taken');
  }
}
