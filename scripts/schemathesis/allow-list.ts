import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { UsageError } from '../lib/cli.js';
import { readParsed } from '../lib/read.js';
import type { Failure } from './report.js';

/** A kind of failure that was reviewed, and why it stays. All members that are given must match. */
export interface Allowed {
  /** `ST202` */
  readonly check: string;
  /** Pattern of the operation. */
  readonly operation?: string;
  readonly status?: number;
  /** Pattern of the text of the failure, which holds the response and the request as a curl command. */
  readonly text?: string;
  readonly reason: string;
}

/** Failures that no reason excuses: errors of the server, and operations that were not tested. */
const NEVER = ['ST101', 'ST102', 'error'];

const text = { type: 'string', minLength: 1 };
const LIST = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['check', 'reason'],
    minProperties: 3,
    properties: {
      check: { type: 'string', pattern: '^ST\\d+$', not: { enum: NEVER } },
      operation: { ...text, format: 'regex' },
      status: { type: 'integer', maximum: 499 },
      text: { ...text, format: 'regex' },
      reason: { type: 'string', minLength: 20 },
    },
  },
};

/** Reads an allow-list. Throws a UsageError if it is malformed, or allows errors of the server. */
export function readAllowList(file: string): Allowed[] {
  const list = readParsed(file, parse) ?? [];
  const ajv = new Ajv({ allErrors: true, formats: { regex: isRegex } });
  if (ajv.validate(LIST, list)) return list as Allowed[];
  throw new UsageError(`${file}: ${ajv.errorsText(ajv.errors, { dataVar: 'list' })}`);
}

function isRegex(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** The entry that allows a failure. */
export const allowing = (list: readonly Allowed[], failure: Failure): Allowed | undefined =>
  list.find(
    ({ check, operation, status, text: pattern }) =>
      check === failure.check &&
      (operation === undefined || new RegExp(operation).test(failure.operation)) &&
      (status === undefined || status === failure.status) &&
      (pattern === undefined || new RegExp(pattern).test(failure.text)),
  );
