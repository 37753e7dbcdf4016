import type { StoredResource } from '../../store/collection.js';
import type { DerivedDeclaration } from '../../store/derived-states.js';
import type { ResourceAccess } from '../types.js';

/** A resource: the folder of its API and its name. */
export type ResourceName = readonly [folder: string, resource: string];

/**
 * Data that is kept beside documents and computed from them: the usage drawn from a bucket, the time that an appointment
 * reserves. Hooks of behaviours update it in the transaction of each change. What is described here builds it from the stored
 * documents, for databases of releases that did not have it, or had it otherwise.
 */
export interface DerivedData extends Pick<DerivedDeclaration, 'name' | 'version' | 'keptIn'> {
  /** The resources that it is computed from. */
  readonly sources: readonly ResourceName[];
  /** One after the other. */
  readonly steps: readonly BuildStep[];
}

/** The result of one batch. */
export interface BuiltBatch {
  /** The position after the batch; never empty. */
  readonly position: string;
  /** Number of documents. */
  readonly count: number;
}

/**
 * Builds the data of at most `limit` documents after a position, in the transaction of `access`; undefined when there are
 * none left. Other transactions change documents, and the data with them, between batches. Building what is already there
 * changes nothing. No events are raised.
 */
export type BuildStep = (
  after: string,
  limit: number,
  access: ResourceAccess,
) => Promise<BuiltBatch | undefined>;

/** Builds from the documents of a top-level resource, which nobody can change meanwhile, in the order of their ids. */
export const eachDocument =
  (
    name: ResourceName,
    build: (stored: readonly StoredResource[], access: ResourceAccess) => Promise<void>,
  ): BuildStep =>
  async (after, limit, access) => {
    if (!access.has(...name)) return undefined;
    const collection = access.collection(...name);
    const cursor = after === '' ? undefined : { values: [], id: after };
    const query = { where: undefined, sort: [], offset: 0, limit, after: cursor };
    const ids = (await collection.findBrief(query, '')).items.map(({ id }) => id);
    const position = ids.at(-1);
    if (position === undefined) return undefined;
    await build(await collection.lockShared(ids, ''), access);
    return { position, count: ids.length };
  };
