import { setTimeout } from 'node:timers/promises';
import { TmfError } from '../../src/errors.js';
import { changeTime } from '../../src/rest/conditional/http-date.js';
import { withDefaults } from '../../src/services/contract/server-values.js';
import type { DocumentRules } from '../../src/services/resource/document-rules.js';
import { everyMatch } from '../../src/services/resource/every-match.js';
import type { ResourceService } from '../../src/services/resource/resource-service.js';
import type { Collection, ResourceSchema, StoredResource } from '../../src/store/collection.js';
import type { Store } from '../../src/store/store.js';
import { type JsonObject, jsonEqual } from '../../src/values/json.js';
import type { ResourceMapping } from './mapping.js';
import { transformed } from './transform.js';

const DOCUMENTS_AT_ONCE = 50;
const MAX_EXAMPLES = 3;

/** Result of the migration of one resource, also of a dry run. */
export interface Migrated {
  readonly resource: string;
  documents: number;
  changed: number;
  moved: number;
  /** Documents that the contract refuses afterwards. */
  refused: number;
  /** Documents that were left as they are, because the mapping would make something wrong in them. */
  left: number;
  /** The first documents that are refused or left, and why. */
  readonly examples: string[];
}

export interface MigrationOptions {
  /** Counts, and changes nothing. */
  readonly isDryRun: boolean;
  /** Milliseconds after each batch. */
  readonly pauseMs: number;
  report(line: string): void;
}

/** Migrates the stored documents of one resource, in batches, each in a transaction of its own. Raises no events. */
export class ResourceMigration {
  private readonly done: Migrated;

  constructor(
    private readonly store: Store,
    private readonly service: ResourceService,
    private readonly rules: DocumentRules,
    private readonly mapping: ResourceMapping,
    private readonly options: MigrationOptions,
  ) {
    const { resource } = mapping;
    this.done = { resource, documents: 0, changed: 0, moved: 0, refused: 0, left: 0, examples: [] };
  }

  /** Changes the documents of the resource itself. */
  async change(): Promise<Migrated> {
    const { schema } = this.service;
    await this.inBatches(this.store.collection(schema), async (batch, store) => {
      for (const { id, scope } of batch) {
        const current = await store.collection(schema).lock(id, scope);
        if (current) await this.changeOne(store.collection(schema), current);
      }
    });
    return this.done;
  }

  /** Moves the documents of an earlier resource, with their ids, times and the changes of the mapping. */
  async move(earlier: ResourceSchema): Promise<Migrated> {
    await this.inBatches(this.store.collection(earlier), async (batch, store) => {
      for (const { id, scope } of batch) {
        const current = await store.collection(earlier).lock(id, scope);
        if (!current) continue;
        const document = this.migrated(current);
        await this.judge(current, document);
        this.done.moved += 1;
        if (this.options.isDryRun) continue;
        await store.collection(earlier).remove(id, scope);
        const { createdAt, updatedAt } = current;
        await store.collection(this.service.schema).insert({ id, scope, createdAt, updatedAt, document });
      }
    });
    return this.done;
  }

  private migrated({ document, createdAt }: StoredResource): JsonObject {
    const { steps, isDefaulted } = this.mapping;
    const changed = transformed(document, steps);
    return isDefaulted
      ? withDefaults(this.service.resource, changed, new Date(createdAt).toISOString())
      : changed;
  }

  private async changeOne(collection: Collection, current: StoredResource): Promise<void> {
    const document = this.migrated(current);
    const isChanged = !jsonEqual(document, current.document);
    const worse = isChanged && (await this.problem(current, document, current.document));
    if (worse) {
      this.done.left += 1;
      this.example(current, `left as it is: ${worse}`);
      return;
    }
    await this.judge(current, document);
    if (!isChanged) return;
    this.done.changed += 1;
    if (this.options.isDryRun) return;
    await collection.replace(current, document, changeTime(current.updatedAt, Date.now()));
  }

  /** Counts the document if the contract refuses it. */
  private async judge(current: StoredResource, document: JsonObject): Promise<void> {
    const problem = await this.problem(current, document);
    if (problem === undefined) return;
    this.done.refused += 1;
    this.example(current, problem);
  }

  private async problem({ id }: StoredResource, document: JsonObject, before?: JsonObject) {
    try {
      await this.rules.check(document, { id, href: 'https://localhost/', ...document }, before);
      return undefined;
    } catch (error) {
      if (error instanceof TmfError) return error.message;
      throw error;
    }
  }

  private example({ id }: StoredResource, problem: string): void {
    if (this.done.examples.length < MAX_EXAMPLES) this.done.examples.push(`${id}: ${problem}`);
  }

  private async inBatches(
    collection: Collection,
    work: (batch: readonly StoredResource[], store: Store) => Promise<void>,
  ): Promise<void> {
    let batch: StoredResource[] = [];
    const flush = async () => {
      const full = batch;
      batch = [];
      await this.store.transaction((store) => work(full, store), { timeoutMs: Number.POSITIVE_INFINITY });
      this.done.documents += full.length;
      if (this.done.documents % 10_000 === 0)
        this.options.report(`${this.done.resource}: ${this.done.documents} documents`);
      if (this.options.pauseMs > 0) await setTimeout(this.options.pauseMs);
    };
    for await (const stored of everyMatch(collection, undefined)) {
      batch.push(stored);
      if (batch.length >= DOCUMENTS_AT_ONCE) await flush();
    }
    if (batch.length > 0) await flush();
  }
}
