import type { SchemaValidator } from '../../rest/body/schema-validator.js';
import type { Store } from '../../store/store.js';
import type { SchemaRegistry } from '../contract/schema-registry.js';
import type { Readiness } from '../derived/readiness.js';
import type { IdempotentCreations } from '../idempotency/idempotent-creations.js';
import type { ServiceOptions } from '../options.js';
import type { Permissions } from '../policy/permissions.js';
import type { Hub } from '../types.js';
import type { Directory } from './addressing/directory.js';

/** Dependencies of the services of all APIs. */
export interface SharedContext {
  readonly store: Store;
  readonly options: ServiceOptions;
  readonly schemas: SchemaRegistry;
  readonly directory: Directory;
  readonly hub: Hub;
  readonly readiness: Readiness;
  readonly permissions: Permissions;
  readonly idempotency: IdempotentCreations;
}

/** Dependencies of the services of one API. */
export interface ServiceContext extends SharedContext {
  readonly validator: SchemaValidator;
}
