import type { UniqueRule } from '../../store/collection.js';
import type { JsonValue } from '../../values/json.js';

/** The shape of a generated `metadata.ts`: the facts of one API. */
export interface ApiMetadata {
  readonly number: string;
  readonly title: string;
  readonly version: string;
  readonly folder: string;
  /** The first is canonical: `href` is made from it. The others are aliases. */
  readonly basePaths: readonly string[];
  readonly operations: readonly OperationMetadata[];
  readonly events: readonly { readonly listener: string; readonly type: string }[];
  readonly models: Readonly<Record<string, Model>>;
}

export interface OperationMetadata {
  readonly id: string;
  readonly method: string;
  /** A template below the base path: `/appointment/{id}`. */
  readonly path: string;
  readonly body?: string;
  readonly result?: string;
  readonly hub?: boolean;
}

export interface Model {
  /** The model's name in the contract. */
  readonly schema: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly values: readonly ServerValue[];
  /** What no two resources may have in common. */
  readonly unique?: readonly UniqueRule[];
}

export interface Attribute {
  readonly type: string;
  readonly array?: boolean;
  readonly required?: boolean;
  readonly model?: string;
  /** Kept beside the document; lists come without it unless they ask for it. */
  readonly externalized?: boolean;
}

/**
 * A value that the server gives to an attribute; `$now` in it stands for the time, `$id` for a new id, null for no
 * value at all.
 *
 * - `create` and `change`, on creation and on every change, overrule the client.
 * - `absent` fills in on creation what the client left out, or left empty.
 * - `missing` fills in whenever it is not there, also in objects inside of resources.
 * - `follows` is set when the attribute `of` changes, `closes` fills in when that becomes `is` (in lower case); what
 *   the client gives along with the change stays. Their attribute may be a path through objects.
 */
export interface ServerValue {
  readonly attribute: string;
  readonly when: string;
  readonly of?: string;
  readonly is?: string;
  readonly value: JsonValue;
}
