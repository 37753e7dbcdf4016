import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { UsageError } from '../../lib/cli.js';
import { readParsed } from '../../lib/read.js';
import type { Kind } from './contract.js';
import type { JsonObject } from './json.js';

/** Source of a requirement: the conformance profile, the published file, TMF630, or this project. */
interface Sourced {
  readonly source: string;
}

/** Conformance profile of one resource. Anything it leaves open comes from the contract. */
export interface ResourceProfile {
  /** Mandatory operations. */
  readonly operations?: Sourced & { readonly mandatory: readonly Kind[] };
  /** Attributes that a creation must have. */
  readonly create?: Sourced & { readonly mandatory: readonly string[] };
  /** First-level attributes that every response must have. */
  readonly answer?: Sourced & { readonly mandatory: readonly string[] };
  /** Mandatory attributes of optional objects. */
  readonly conditional?: readonly (Sourced & {
    readonly path: string;
    readonly mandatory: readonly string[];
  })[];
  /** First-level attributes that responses and creations must have while the attribute `of` has the value `is`. */
  readonly dependent?: readonly (Sourced & {
    readonly of: string;
    readonly is: unknown;
    readonly mandatory: readonly string[];
  })[];
  /** First-level attributes to select by `fields`. */
  readonly select?: Sourced & { readonly attributes: readonly string[] };
  /** First-level attributes to filter lists by. */
  readonly filter?: Sourced & { readonly attributes: readonly string[] };
  /** Two different bodies for POST; the first has only the mandatory attributes. */
  readonly payloads?: Sourced & { readonly first: JsonObject; readonly second: JsonObject };
  /** Merge patch for a change. */
  readonly patch?: Sourced & { readonly change: JsonObject };
  /** A state that a new resource can change to. */
  readonly state?: Sourced & { readonly attribute: string; readonly to: string };
  /** Final states of a task. */
  readonly settled?: Sourced & { readonly attribute: string; readonly values: readonly string[] };
  /** Path of a free text by which the runner recognizes its own resources. */
  readonly mark?: string;
}

export interface Profile {
  /** Whether the API has a certificate; such APIs are tested by default. */
  readonly certificate?: boolean;
  readonly resources: Readonly<Record<string, ResourceProfile>>;
}

const texts = { type: 'array', items: { type: 'string' } };
const sourced = (properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required: ['source', ...Object.keys(properties)],
  properties: { source: { type: 'string', minLength: 1 }, ...properties },
});

const KINDS: readonly Kind[] = ['list', 'create', 'retrieve', 'patch', 'delete'];

const RESOURCE = {
  type: 'object',
  additionalProperties: false,
  properties: {
    operations: sourced({ mandatory: { type: 'array', items: { enum: KINDS } } }),
    create: sourced({ mandatory: texts }),
    answer: sourced({ mandatory: texts }),
    conditional: { type: 'array', items: sourced({ path: { type: 'string' }, mandatory: texts }) },
    dependent: { type: 'array', items: sourced({ of: { type: 'string' }, is: {}, mandatory: texts }) },
    select: sourced({ attributes: texts }),
    filter: sourced({ attributes: texts }),
    payloads: sourced({ first: { type: 'object' }, second: { type: 'object' } }),
    patch: sourced({ change: { type: 'object', minProperties: 1 } }),
    state: sourced({ attribute: { type: 'string' }, to: { type: 'string' } }),
    settled: sourced({ attribute: { type: 'string' }, values: texts }),
    mark: { type: 'string' },
  },
};

const PROFILE = {
  type: 'object',
  additionalProperties: false,
  required: ['resources'],
  properties: {
    certificate: { type: 'boolean' },
    resources: { type: 'object', additionalProperties: RESOURCE },
  },
};

const NONE: Profile = { resources: {} };

/** Reads `TMF646-v4.yaml` from the folder; returns an empty profile if there is none. Throws a UsageError if it is malformed. */
export function readProfile(folder: string, api: string): Profile {
  const file = join(folder, `${api}.yaml`);
  if (!existsSync(file)) return NONE;
  const profile = readParsed(file, parse);
  const ajv = new Ajv({ allErrors: true });
  if (ajv.validate(PROFILE, profile)) return profile as Profile;
  throw new UsageError(`${file}: ${ajv.errorsText(ajv.errors, { dataVar: 'profile' })}`);
}
