import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { UsageError } from '../../lib/cli.js';
import { readParsed } from '../../lib/read.js';
import type { Kind } from './contract.js';
import type { JsonObject } from './json.js';

/** Where a duty comes from: the conformance profile, the published file, TMF630, or us. */
interface Sourced {
  readonly source: string;
}

/** What a conformance profile says of one resource. What it does not say, the contract says. */
export interface ResourceProfile {
  /** Operations that there have to be. */
  readonly operations?: Sourced & { readonly mandatory: readonly Kind[] };
  /** Attributes without which a creation is refused. */
  readonly create?: Sourced & { readonly mandatory: readonly string[] };
  /** First-level attributes of every answer. */
  readonly answer?: Sourced & { readonly mandatory: readonly string[] };
  /** Attributes of an object that need not be there itself. */
  readonly conditional?: readonly (Sourced & {
    readonly path: string;
    readonly mandatory: readonly string[];
  })[];
  /** First-level attributes that `fields` has to select. */
  readonly select?: Sourced & { readonly attributes: readonly string[] };
  /** First-level attributes that lists have to be filtered by. */
  readonly filter?: Sourced & { readonly attributes: readonly string[] };
  /** What is posted: two different ones; the first is what is mandatory and no more. */
  readonly payloads?: Sourced & { readonly first: JsonObject; readonly second: JsonObject };
  /** A merge patch that changes something. */
  readonly patch?: Sourced & { readonly change: JsonObject };
  /** A state that one which was just created can become. */
  readonly state?: Sourced & { readonly attribute: string; readonly to: string };
  /** The states of a task that changes no more by itself. */
  readonly settled?: Sourced & { readonly attribute: string; readonly values: readonly string[] };
  /** The path of a free text by which the runner knows its own resources again. */
  readonly mark?: string;
}

export interface Profile {
  /** There is a certificate for this API: it is judged when nothing else is said. */
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

/** The profile of an API, `TMF646.yaml` in the folder; an empty one where there is none. A malformed one is a usage error. */
export function readProfile(folder: string, api: string): Profile {
  const file = join(folder, `${api}.yaml`);
  if (!existsSync(file)) return NONE;
  const profile = readParsed(file, parse);
  const ajv = new Ajv({ allErrors: true });
  if (ajv.validate(PROFILE, profile)) return profile as Profile;
  throw new UsageError(`${file}: ${ajv.errorsText(ajv.errors, { dataVar: 'profile' })}`);
}
