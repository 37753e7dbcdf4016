import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../lib/cli.js';
import type { Run } from '../results/model.js';
import { readConfig } from './kit-config.js';
import { locate } from './locate.js';
import type { Task } from './newman-messages.js';
import { withKit } from './open-kit.js';
import { type Collection, requestsOf } from './postman.js';
import { type Prepared, prepare } from './prepare.js';
import { groupsOf, nameOf } from './results.js';
import { runCollection } from './run-collection.js';

/** Milliseconds. */
const DEFAULT_TIMEOUT_MS = 60_000;

export interface KitOptions {
  /** Base address in place of the one in the kit's `config.json`. */
  readonly url?: string;
  /** Sent with each request, in place of the kit's own of the same names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds that a request or a script may take; 60,000 without it. */
  readonly timeoutMs?: number;
  /** Told what is going on. */
  progress(line: string): void;
}

/**
 * Runs a kit, a folder or a zip that the user has downloaded, in a temporary copy: a group for each folder of its
 * collection, a check for each request. Throws a UsageError for what is no kit of the known layout.
 */
export function runKit(kit: string, options: KitOptions): Promise<Run> {
  return withKit(kit, async (folder) => {
    const { prepared, task } = await prepareIn(folder, kit, options);
    const [startedAt, began] = [new Date().toISOString(), performance.now()];
    options.progress(`${basename(kit)} → ${prepared.url}`);
    const outcomes = await runCollection(task, (item) => options.progress(`  ${item}`));
    if (![...outcomes.values()].some(({ assertions }) => assertions.length > 0))
      throw new UsageError(`${kit}: nothing in its collection asserts anything, so nothing was proved`);
    return {
      ...nameOf(prepared.collection, basename(kit)),
      level: 'kit',
      server: prepared.url,
      startedAt,
      duration: Math.round(performance.now() - began),
      groups: groupsOf(prepared.collection, outcomes),
    };
  });
}

/** Writes the prepared collection and environment over those of the copy. */
async function prepareIn(
  folder: string,
  kit: string,
  { url, headers, timeoutMs = DEFAULT_TIMEOUT_MS }: KitOptions,
): Promise<{ prepared: Prepared; task: Task }> {
  const { config, collection, environment } = await locate(kit, folder);
  const given = { collection: collection.value, environment: environment.value };
  const prepared = prepare({ ...given, config: readConfig(config.value), url, headers });
  addIds(prepared.collection);
  const files = { collection: join(folder, collection.path), environment: join(folder, environment.path) };
  await writeFile(files.collection, JSON.stringify(prepared.collection));
  await writeFile(files.environment, JSON.stringify(prepared.environment));
  return { prepared, task: { ...files, workingDir: dirname(files.collection), timeoutMs } };
}

/** Ids are what results are found by; exports may be without, or have the same one twice. */
function addIds(collection: Collection): void {
  const used = new Set<string>();
  for (const { item } of requestsOf(collection.item)) {
    if (item.id === undefined || used.has(item.id)) item.id = randomUUID();
    used.add(item.id);
  }
}
