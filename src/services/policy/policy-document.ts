import { Ajv, type ErrorObject } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { JsonValue } from '../../values/json.js';
import { pointerNames } from '../../values/json-pointer.js';

/** An operation of a client on a resource or its events. `patch` includes PUT, `create` bulk creation. */
export const POLICY_OPERATIONS = [
  'list',
  'retrieve',
  'create',
  'patch',
  'delete',
  'subscribe',
  'watch',
] as const;
export type PolicyOperation = (typeof POLICY_OPERATIONS)[number];

/** One rule of a role. What is left out is not limited: no `apis` stands for all APIs. */
export interface PolicyRule {
  /** Folders or numbers: `appointment`, `TMF646`. */
  readonly apis?: readonly string[];
  readonly resources?: readonly string[];
  readonly operations?: readonly PolicyOperation[];
  /** A TMF630 filter; values can be claims: `relatedParty.id={sub}`. */
  readonly where?: string;
  /** Values by dotted paths, put on creation; texts in them can be claims: `{sub}`. */
  readonly set?: Readonly<Record<string, JsonValue>>;
  /** Dotted paths of attributes that are not shown. */
  readonly hide?: readonly string[];
  /** Dotted paths of attributes that cannot be set or changed. */
  readonly readOnly?: readonly string[];
}

/** The content of a policy file. */
export interface PolicyDocument {
  readonly roles: Readonly<Record<string, readonly PolicyRule[]>>;
  /** First-level attributes that no contract declares, and that rules may name nevertheless. */
  readonly undeclared?: readonly string[];
}

type Location = readonly (string | number)[];

/** The problems of a policy file, each with its line and its remedy. */
export class PolicyError extends Error {
  constructor(name: string, problems: readonly string[]) {
    super(`The policy is not valid:\n${problems.map((problem) => `  ${name}:${problem}`).join('\n')}`);
    this.name = 'PolicyError';
  }
}

/** A policy document that knows the lines of its parts. */
export interface LocatedPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
  /** Returns the line of a part: `['roles', 'customer', 0, 'where']`. */
  lineOf(location: Location): number;
}

/** Reads a policy. Throws a `PolicyError` for a text that is not YAML, or does not satisfy the schema. `name` is for messages. */
export function readPolicy(name: string, text: string, schema: object): LocatedPolicy {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (parsed.errors.length > 0)
    throw new PolicyError(
      name,
      parsed.errors.map(({ pos, message }) => `${lineAt(pos[0])}: ${message}`),
    );
  const lineOf = (location: Location): number => {
    const node = parsed.getIn(location, true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
    return location.length === 0 ? 1 : lineOf(location.slice(0, -1));
  };
  const document: unknown = parsed.toJS();
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  if (!validate(document)) {
    const problems = (validate.errors ?? []).map((error) => schemaProblem(error, lineOf));
    throw new PolicyError(name, [...new Set(problems)]);
  }
  return { name, document: document as PolicyDocument, lineOf };
}

/** `12: roles.customer.0.operations.1 must be one of list, retrieve, …`. */
function schemaProblem(
  { instancePath, message = 'is not valid', keyword, params }: ErrorObject,
  lineOf: (location: Location) => number,
): string {
  const location = pointerNames(instancePath).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const { additionalProperty, allowedValues } = params as {
    additionalProperty?: string;
    allowedValues?: string[];
  };
  const unknown = keyword === 'additionalProperties' ? additionalProperty : undefined;
  const at = unknown === undefined ? location : [...location, unknown];
  const explained =
    unknown !== undefined
      ? 'is not a part of a policy: remove it, or correct its spelling'
      : allowedValues
        ? `must be one of ${allowedValues.join(', ')}`
        : message;
  return `${lineOf(at)}: ${at.length > 0 ? at.join('.') : 'the document'} ${explained}`;
}
