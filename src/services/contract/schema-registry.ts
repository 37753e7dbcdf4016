import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Problem } from '../../rest/body/schema-validator.js';
import { addStandardFormats, problemOf, VALIDATOR_OPTIONS } from '../../rest/body/schema-validator.js';

/** The result of a check of a document against the schema at its `@schemaLocation`. */
export type ExtensionCheck =
  | { readonly checked: true; readonly problems: readonly Problem[] }
  | { readonly checked: false; readonly reason: string };

export interface SchemaSources {
  /** A folder of JSON Schema files. Each is registered by its `$id` and by its file name. */
  readonly folder: string | undefined;
  /** `host` or `host:port` of the servers that schemas may be fetched from. */
  readonly hosts: readonly string[];
}

/** Time after which a schema is fetched again. */
const FRESHNESS_MS = 600_000;

/** Time after which a schema that could not be fetched is tried again. */
const RETRY_AFTER_MS = 10_000;

const FETCH_TIMEOUT_MS = 5_000;
const MAX_SCHEMA_BYTES = 1024 * 1024;
const MAX_CACHED_SCHEMAS = 1000;

interface CachedSchema {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** The compiled schema, or the reason why there is none. */
  readonly schema: Promise<ValidateFunction | string>;
}

/** The JSON Schemas of extensions. Schemas are only fetched from the listed hosts. */
export class SchemaRegistry {
  private readonly registered: ReadonlyMap<string, ValidateFunction>;
  private readonly cache = new Map<string, CachedSchema>();

  constructor(private readonly sources: SchemaSources) {
    this.registered = sources.folder === undefined ? new Map() : readFolder(sources.folder);
  }

  /** Whether a check can wait for another host. */
  get fetches(): boolean {
    return this.sources.hosts.length > 0;
  }

  /** Fetches the schemas at these locations into the cache. Values that are not text are ignored. */
  async prefetch(locations: readonly unknown[]): Promise<void> {
    for (const location of locations) if (typeof location === 'string') await this.check(location, {});
  }

  /** Validates a document against the schema at this location, if it is registered or may be fetched. */
  async check(location: string, document: unknown): Promise<ExtensionCheck> {
    const schema = this.registered.get(location) ?? (await this.remote(location));
    if (typeof schema === 'string') return { checked: false, reason: schema };
    const problems = schema(document) ? [] : (schema.errors ?? []).map(problemOf);
    return { checked: true, problems };
  }

  private remote(location: string): Promise<ValidateFunction | string> | string {
    const url = URL.canParse(location) ? new URL(location) : undefined;
    const allowed = url && /^https?:$/.test(url.protocol) && this.sources.hosts.includes(url.host);
    if (!allowed || url.username || url.password) return 'the schema is not registered with this server';
    const cached = this.cache.get(url.href);
    if (cached && cached.expiresAt > Date.now()) return cached.schema;
    const schema = fetchSchema(url);
    this.addToCache(url.href, schema);
    return schema;
  }

  private addToCache(href: string, schema: CachedSchema['schema']): void {
    if (this.cache.size >= MAX_CACHED_SCHEMAS) this.cache.clear();
    this.cache.set(href, { schema, expiresAt: Date.now() + FRESHNESS_MS });
    schema.then((result) => {
      if (typeof result === 'string')
        this.cache.set(href, { schema, expiresAt: Date.now() + RETRY_AFTER_MS });
    });
  }
}

function compile(schema: unknown): ValidateFunction {
  const ajv = new Ajv(VALIDATOR_OPTIONS);
  addStandardFormats(ajv);
  return ajv.compile(schema as object);
}

/** Throws an error with the file's name when a file is not a JSON Schema. */
function readFolder(folder: string): Map<string, ValidateFunction> {
  const schemas = new Map<string, ValidateFunction>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    try {
      const schema = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { $id?: string };
      const validate = compile(schema);
      schemas.set(basename(name), validate);
      if (typeof schema.$id === 'string') schemas.set(schema.$id, validate);
    } catch (error) {
      throw new Error(`${join(folder, name)} is not a usable JSON Schema: ${(error as Error).message}`);
    }
  }
  return schemas;
}

/** The compiled schema, or the reason why there is none. */
async function fetchSchema(url: URL): Promise<ValidateFunction | string> {
  try {
    // A redirect could lead to a host that is not on the list.
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
    if (!response.ok) return `its schema could not be fetched (HTTP status ${response.status})`;
    return compile(JSON.parse(await limitedText(response)));
  } catch (error) {
    return `its schema could not be used (${(error as Error).message})`;
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_SCHEMA_BYTES) throw new Error('it is larger than 1 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
