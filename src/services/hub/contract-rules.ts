import { LRUCache } from 'lru-cache';
import type { EventQuery, EventRules } from '../../events/event-rules.js';
import type { ApiMetadata } from '../contract/metadata.js';
import type { ServiceOptions } from '../options.js';

import { EventQueries } from './event-query.js';

/** Queries that are kept, so that not every event has them read anew. */
const MOST_KEPT = 10_000;

/** What the contracts of these APIs say about events. */
export class ContractRules implements EventRules {
  private readonly queries: ReadonlyMap<string, EventQueries>;
  private readonly listeners: ReadonlyMap<string, string>;
  private readonly kept = new LRUCache<string, EventQuery>({ max: MOST_KEPT });

  constructor(apis: readonly ApiMetadata[], options: ServiceOptions) {
    this.queries = new Map(apis.map((api) => [api.number, new EventQueries([api], options)]));
    this.listeners = new Map(
      apis.flatMap(({ number, events }) =>
        events.map(({ type, listener }) => [`${number} ${type}`, listener] as const),
      ),
    );
  }

  readQuery(api: string, text: string | undefined): EventQuery {
    const key = `${api} ${text ?? ''}`;
    const known = this.kept.get(key);
    if (known) return known;
    const query = this.parse(api, text);
    this.kept.set(key, query);
    return query;
  }

  /** Reads a query without keeping it: nobody may have subscribed with it yet. Throws a 400 that names what is wrong. */
  parse(api: string, text: string | undefined): EventQuery {
    const queries = this.queries.get(api);
    if (!queries) throw new Error(`This server has no ${api}`);
    return queries.parse(text);
  }

  listenerPath(api: string, type: string): string {
    return this.listeners.get(`${api} ${type}`) ?? '';
  }
}
