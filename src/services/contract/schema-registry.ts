import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Problem } from '../../rest/body/schema-validator.js';
import { problemOf } from '../../rest/body/schema-validator.js';

/** How a document fared against the schema that its `@schemaLocation` names. */
export type ExtensionCheck =
  | { readonly checked: true; readonly problems: readonly Problem[] }
  | { readonly checked: false; readonly reason: string };

export interface SchemaSources {
  /** A folder of JSON Schema files, known by their `$id` and by their file names. */
  readonly folder: string | undefined;
  /** `host` or `host:port` that schemas are fetched from. */
  readonly hosts: readonly string[];
}

/** A schema that was fetched is used this long, in milliseconds; one that could not be had is asked for again sooner. */
const FRESH = 600_000;
const RETRY = 10_000;
const TIMEOUT = 5_000;
const LARGEST = 1024 * 1024;

interface Fetched {
  readonly until: number;
  readonly schema: Promise<ValidateFunction | string>;
}

/** The JSON Schemas of extensions. Nothing is ever fetched from an address that is not on the list of hosts. */
export class SchemaRegistry {
  private readonly known: ReadonlyMap<string, ValidateFunction>;
  private readonly fetched = new Map<string, Fetched>();

  constructor(private readonly sources: SchemaSources) {
    this.known = sources.folder === undefined ? new Map() : readFolder(sources.folder);
  }

  /** Whether a check may have to wait for another host. */
  get fetches(): boolean {
    return this.sources.hosts.length > 0;
  }

  /** Validates a document against the schema at this location, if the server may know it. */
  async check(location: string, document: unknown): Promise<ExtensionCheck> {
    const schema = this.known.get(location) ?? (await this.remote(location));
    if (typeof schema === 'string') return { checked: false, reason: schema };
    const problems = schema(document) ? [] : (schema.errors ?? []).map(problemOf);
    return { checked: true, problems };
  }

  private remote(location: string): Promise<ValidateFunction | string> | string {
    const url = URL.canParse(location) ? new URL(location) : undefined;
    const allowed = url && /^https?:$/.test(url.protocol) && this.sources.hosts.includes(url.host);
    if (!allowed || url.username || url.password) return 'the schema is not registered with this server';
    const before = this.fetched.get(url.href);
    if (before && before.until > Date.now()) return before.schema;
    const schema = fetchSchema(url);
    this.remember(url.href, schema);
    return schema;
  }

  private remember(href: string, schema: Promise<ValidateFunction | string>): void {
    if (this.fetched.size >= 1000) this.fetched.clear();
    this.fetched.set(href, { schema, until: Date.now() + FRESH });
    schema.then((result) => {
      if (typeof result === 'string') this.fetched.set(href, { schema, until: Date.now() + RETRY });
    });
  }
}

function compile(schema: unknown): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false });
  // @ts-expect-error: the package's CommonJS types hide its default export from ESM
  addFormats(ajv);
  return ajv.compile(schema as object);
}

/** Throws, naming the file, when one is no JSON Schema: the operator has put it there. */
function readFolder(folder: string): Map<string, ValidateFunction> {
  const known = new Map<string, ValidateFunction>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    try {
      const schema = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { $id?: string };
      const validate = compile(schema);
      known.set(basename(name), validate);
      if (typeof schema.$id === 'string') known.set(schema.$id, validate);
    } catch (error) {
      throw new Error(`${join(folder, name)} is no usable JSON Schema: ${(error as Error).message}`);
    }
  }
  return known;
}

/** The compiled schema, or why there is none. */
async function fetchSchema(url: URL): Promise<ValidateFunction | string> {
  try {
    // A redirect could lead to a host that is not on the list.
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
    if (!answer.ok) return `its schema could not be fetched (HTTP status ${answer.status})`;
    return compile(JSON.parse(await limitedText(answer)));
  } catch (error) {
    return `its schema could not be used (${(error as Error).message})`;
  }
}

async function limitedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST) throw new Error('it is larger than 1 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
