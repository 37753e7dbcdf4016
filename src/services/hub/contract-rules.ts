import { LRUCache } from 'lru-cache';
import type { EventQuery, EventRules } from '../../events/event-rules.js';
import { apiKeyOf } from '../contract/api-key.js';
import type { ApiMetadata } from '../contract/metadata.js';
import type { ServiceOptions } from '../options.js';

import { Permissions } from '../policy/permissions.js';
import { EventQueryParser } from './event-query-parser.js';
import { EventRights } from './event-rights.js';
import { EventSubjects } from './event-subjects.js';
import { identityOf } from './owners.js';

/** Parsed queries that are cached, so that they are not parsed again for each event. */
const MAX_CACHED_QUERIES = 10_000;

/** The rules for events by the contracts of these APIs: subscription queries and listener paths. */
export class ContractRules implements EventRules {
  private readonly parsers: ReadonlyMap<string, EventQueryParser>;
  private readonly listeners: ReadonlyMap<string, string>;
  private readonly rights: EventRights;
  private readonly cache = new LRUCache<string, EventQuery>({ max: MAX_CACHED_QUERIES });

  constructor(apis: readonly ApiMetadata[], options: ServiceOptions, permissions = new Permissions()) {
    this.rights = new EventRights(new EventSubjects(apis), permissions);
    this.parsers = new Map(apis.map((api) => [apiKeyOf(api), new EventQueryParser([api], options)]));
    this.listeners = new Map(
      apis.flatMap((api) =>
        api.events.map(({ type, listener }) => [`${apiKeyOf(api)} ${type}`, listener] as const),
      ),
    );
  }

  readQuery({ api, query, owner }: Parameters<EventRules['readQuery']>[0]): EventQuery {
    return this.rights.limited(
      this.cachedQuery(api, query),
      'subscribe',
      owner ? identityOf(owner) : undefined,
    );
  }

  private cachedQuery(api: string, text: string | undefined): EventQuery {
    const key = `${api} ${text ?? ''}`;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const query = this.parse(api, text);
    this.cache.set(key, query);
    return query;
  }

  /** Parses the query of a new subscription, without the cache. Throws a 400 that says what is wrong. */
  parse(api: string, text: string | undefined): EventQuery {
    const parser = this.parsers.get(api);
    if (!parser) throw new Error(`This server has no API ${api}`);
    return parser.parse(text);
  }

  listenerPath(api: string, type: string): string {
    return this.listeners.get(`${api} ${type}`) ?? '';
  }
}
