import type { UniqueRule } from '../../store/collection.js';
import type { JsonValue } from '../../values/json.js';

/** The metadata of one API, as in its generated `metadata.ts`. */
export interface ApiMetadata {
  readonly number: string;
  readonly title: string;
  readonly version: string;
  readonly folder: string;
  /** The first is canonical and used in `href`. The others are aliases. */
  readonly basePaths: readonly string[];
  readonly operations: readonly OperationMetadata[];
  readonly events: readonly { readonly listener: string; readonly type: string }[];
  readonly models: Readonly<Record<string, Model>>;
}

export interface OperationMetadata {
  readonly id: string;
  readonly method: string;
  /** The path template, relative to the base path: `/appointment/{id}`. */
  readonly path: string;
  readonly body?: string;
  readonly result?: string;
  readonly hub?: boolean;
  /** The response is 501, because no resource has such an operation. */
  readonly notImplemented?: boolean;
}

export interface Model {
  /** The model's name in the contract. */
  readonly schema: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly values: readonly ServerValue[];
  /** First-level attributes that are mandatory under a condition. */
  readonly mandatory?: readonly MandatoryRule[];
  /** The values that no two resources may share. */
  readonly unique?: readonly UniqueRule[];
}

/** The attribute must be there, and not be blank, while the attribute `of` has the value `is`. */
export interface MandatoryRule {
  readonly attribute: string;
  readonly of: string;
  readonly is: JsonValue;
}

export interface Attribute {
  readonly type: string;
  readonly array?: boolean;
  readonly required?: boolean;
  readonly model?: string;
  /** Stored outside of the document. Lists only have it when the client requests it by `fields`. */
  readonly externalized?: boolean;
}

/**
 * A value that the server sets. In `value`, `$now` stands for the current time and `$id` for a new id; null removes the
 * attribute. `when` is one of:
 *
 * - `create`, `change`: set on creation, or on creation and every change; replaces the value of the client.
 * - `absent`: set on creation when the client sent no value or an empty object.
 * - `missing`: set whenever there is no value, also in nested objects.
 * - `follows`: set when the attribute `of` changes. `closes`: set when there is no value and `of` becomes `is` (in lower
 *   case). A value that the client sends with the change stays. The attribute may be a path through objects.
 */
export interface ServerValue {
  readonly attribute: string;
  readonly when: string;
  readonly of?: string;
  readonly is?: string;
  readonly value: JsonValue;
}
