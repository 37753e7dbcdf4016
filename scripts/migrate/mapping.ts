import { parse } from 'yaml';
import type { JsonValue } from '../../src/values/json.js';
import { UsageError } from '../lib/cli.js';
import { isNode, type Node } from '../lib/openapi.js';
import { readParsed } from '../lib/read.js';

export const CONVERSIONS = ['string', 'number', 'boolean', 'array', 'single', 'date-time'] as const;
export type Conversion = (typeof CONVERSIONS)[number];

/** One change of a document. Paths are dotted and go through objects and arrays: `relatedParty.role`. */
export type Step =
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'default'; readonly path: string; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly path: string }
  | {
      readonly kind: 'convert';
      readonly path: string;
      readonly to: Conversion | undefined;
      /** New values of texts. */
      readonly values: Readonly<Record<string, JsonValue>>;
    };

export interface ResourceMapping {
  /** The name of the resource today. */
  readonly resource: string;
  /** Its name under the earlier contract, if its documents are to be moved from there. */
  readonly from: string | undefined;
  readonly steps: readonly Step[];
  /** Whether documents get the values that new ones get where clients leave them out. */
  readonly isDefaulted: boolean;
}

/** How the stored documents of an API become those of its new contract. */
export interface Mapping {
  /** `TMF677` */
  readonly api: string;
  readonly resources: readonly ResourceMapping[];
}

/** Reads a mapping. Throws a usage error that says where it is wrong. */
export function readMapping(file: string): Mapping {
  const document = readParsed(file, (text) => parse(text) as unknown);
  const fail = (where: string, problem: string): never => {
    throw new UsageError(`${file}: ${where}${where === '' ? '' : ': '}${problem}`);
  };
  if (!isNode(document) || typeof document.api !== 'string' || !isNode(document.resources))
    return fail('', 'expected "api" and "resources"');
  refuseOthers(document, ['api', 'resources'], '', fail);
  const resources = Object.entries(document.resources).map(([resource, given]): ResourceMapping => {
    const where = `resources.${resource}`;
    if (!isNode(given)) return fail(where, 'expected "from", "steps" or "defaults"');
    refuseOthers(given, ['from', 'steps', 'defaults'], where, fail);
    const { from, steps = [], defaults = false } = given;
    if (from !== undefined && typeof from !== 'string') return fail(`${where}.from`, 'expected a name');
    if (!Array.isArray(steps)) return fail(`${where}.steps`, 'expected a list');
    if (typeof defaults !== 'boolean') return fail(`${where}.defaults`, 'expected true or false');
    return {
      resource,
      from,
      steps: steps.map((step, index) => stepOf(step, `${where}.steps.${index}`, fail)),
      isDefaulted: defaults,
    };
  });
  return { api: document.api, resources };
}

type Fail = (where: string, problem: string) => never;

function refuseOthers(node: Node, known: readonly string[], where: string, fail: Fail): void {
  const other = Object.keys(node).find((name) => !known.includes(name));
  if (other !== undefined) fail(where, `"${other}" has no meaning here; known are ${known.join(', ')}`);
}

const KINDS: Readonly<Record<Step['kind'], readonly string[]>> = {
  rename: ['rename', 'to'],
  default: ['default', 'value'],
  remove: ['remove'],
  convert: ['convert', 'to', 'values'],
};

function stepOf(step: unknown, where: string, fail: Fail): Step {
  if (!isNode(step)) return fail(where, `expected one of ${Object.keys(KINDS).join(', ')}`);
  const kind = (Object.keys(KINDS) as Step['kind'][]).find((name) => name in step);
  if (kind === undefined) return fail(where, `expected one of ${Object.keys(KINDS).join(', ')}`);
  refuseOthers(step, KINDS[kind], where, fail);
  const path = pathOf(step[kind], `${where}.${kind}`, fail);
  if (kind === 'remove') return { kind, path };
  if (kind === 'rename') return renameOf(path, step.to, `${where}.to`, fail);
  if (kind === 'convert') return convertOf(path, step, where, fail);
  if (step.value === undefined) return fail(where, 'expected a "value"');
  return { kind, path, value: step.value as JsonValue };
}

function pathOf(path: unknown, where: string, fail: Fail): string {
  const names = typeof path === 'string' ? path.split('.') : [''];
  if (names.some((name) => name === '' || name === '__proto__'))
    return fail(where, 'expected a dotted path of attributes');
  if (['id', 'href'].includes(String(path))) return fail(where, 'id and href stay what they are');
  return String(path);
}

function renameOf(path: string, to: unknown, where: string, fail: Fail): Step {
  const name = pathOf(to, where, fail);
  if (name.includes('.')) return fail(where, 'expected a name in the same object, without dots');
  return { kind: 'rename', path, to: name };
}

function convertOf(path: string, { to, values = {} }: Node, where: string, fail: Fail): Step {
  const conversion = CONVERSIONS.find((known) => known === to);
  if (to !== undefined && conversion === undefined)
    return fail(`${where}.to`, `expected one of ${CONVERSIONS.join(', ')}`);
  if (!isNode(values)) return fail(`${where}.values`, 'expected new values by old ones');
  if (conversion === undefined && Object.keys(values).length === 0)
    return fail(where, 'expected "to", "values" or both');
  return { kind: 'convert', path, to: conversion, values: values as Record<string, JsonValue> };
}
