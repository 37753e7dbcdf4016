import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../lib/cli.js';
import type { Run } from '../results/model.js';
import { checkPayloads } from './check-payloads.js';
import { readConfig } from './kit-config.js';
import { locate } from './locate.js';
import type { Task } from './newman-messages.js';
import { withKit } from './open-kit.js';
import { type Collection, requestsOf } from './postman.js';
import { type Prepared, prepare } from './prepare.js';
import { groupsOf, nameOf } from './results.js';
import { runCollection } from './run-collection.js';

const DEFAULT_TIMEOUT_MS = 60_000;

export interface KitOptions {
  /** Base URL; overrides that in the kit's `config.json`. A function gets the number in the collection's name. */
  readonly url?: string | ((api: string) => string);
  /** Sent with each request; override the kit's headers of the same names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Maximum milliseconds for a request or a script; default 60,000. */
  readonly timeoutMs?: number;
  /** Called with progress messages. */
  progress(line: string): void;
}

/**
 * Runs a temporary copy of a kit, a folder or a zip: a group for each folder of its collection, a check for each
 * request. Throws a UsageError for an unknown layout.
 */
export function runKit(kit: string, options: KitOptions): Promise<Run> {
  return withKit(kit, async (folder) => {
    const { prepared, task } = await prepareIn(folder, kit, options);
    const [startedAt, started] = [new Date().toISOString(), performance.now()];
    options.progress(`${basename(kit)} → ${prepared.url}`);
    const outcomes = await runCollection(task, (item) => options.progress(`  ${item}`));
    if (![...outcomes.values()].some(({ assertions }) => assertions.length > 0))
      throw new UsageError(`${kit}: its collection has no assertions, so a run proves nothing`);
    return {
      ...nameOf(prepared.collection, basename(kit)),
      level: 'kit',
      server: prepared.url,
      startedAt,
      duration: Math.round(performance.now() - started),
      groups: groupsOf(prepared.collection, outcomes),
    };
  });
}

/** Overwrites collection and environment of the copy with the prepared ones. */
async function prepareIn(
  folder: string,
  kit: string,
  { url, headers, timeoutMs = DEFAULT_TIMEOUT_MS, progress }: KitOptions,
): Promise<{ prepared: Prepared; task: Task }> {
  const { config: configFile, collection, environment, schemas } = await locate(kit, folder);
  const config = readConfig(configFile?.value ?? {});
  checkPayloads(config.payloads, schemas, progress);
  const address = typeof url === 'function' ? url(nameOf(collection.value, basename(kit)).api) : url;
  const given = { collection: collection.value, environment: environment.value };
  const prepared = prepare({ ...given, config, url: address, headers });
  const creates = [...requestsOf(prepared.collection.item)].some(({ request }) => request.method === 'POST');
  if (!creates) progress(`${basename(kit)} creates nothing: it reads what the server has`);
  addIds(prepared.collection);
  const files = { collection: join(folder, collection.path), environment: join(folder, environment.path) };
  await writeFile(files.collection, JSON.stringify(prepared.collection));
  await writeFile(files.environment, JSON.stringify(prepared.environment));
  return { prepared, task: { ...files, workingDir: dirname(files.collection), timeoutMs } };
}

/** Makes the ids of all requests unique, because results are found by id; exports may lack ids or repeat them. */
function addIds(collection: Collection): void {
  const used = new Set<string>();
  for (const { item } of requestsOf(collection.item)) {
    if (item.id === undefined || used.has(item.id)) item.id = randomUUID();
    used.add(item.id);
  }
}
