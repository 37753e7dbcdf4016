import type { OpenApiDocument } from '../../lib/openapi.js';

/** The facts that a rule has besides the document. */
export interface RuleContext {
  /** The title in the contract's name: `Trouble Ticket`. */
  readonly title: string;
  readonly version: string;
}

/** A general correction of published files: it looks for a kind of trouble, never for an API. */
export interface ContractRule {
  /** `dangling-reference` */
  readonly name: string;
  /** Why, in one sentence; it is written into the effective contract. */
  readonly reason: string;
  /** Corrects the document in place. Returns a line for each correction: where, and what was done. */
  apply(document: OpenApiDocument, context: RuleContext): string[];
}

/** A rule that has corrected something. */
export interface AppliedRule {
  readonly rule: string;
  readonly reason: string;
  readonly corrections: readonly string[];
}
