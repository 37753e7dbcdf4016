import type { ResourceService } from '../services/resource/resource-service.js';
import type { JsonObject } from '../values/json.js';
import { said } from '../values/json-text.js';

/** What demo data is loaded through: the same service that serves the API. */
export interface DemoLoader {
  /** Creates a resource of this API; answers it with its `id` and `href`. */
  create(resource: string, body: JsonObject): Promise<JsonObject>;
  /** What an API before this one has created: `created('product').`, in order of creation. */
  created(resource: string): readonly JsonObject[];
}

/** The demo data of one API. */
export type DemoData = (loader: DemoLoader) => Promise<void>;

/** A loader over all resources, which remembers what it has created. */
export function demoLoader(services: readonly ResourceService[], origin: string): DemoLoader {
  const createdByResource = new Map<string, JsonObject[]>();
  return {
    async create(resource, body) {
      const service = services.find((candidate) => candidate.resource.name === resource);
      if (!service) throw new Error(`Demo data for "${resource}", which no API has`);
      const answer = await service.create({ path: {}, query: '', body, origin, header: () => undefined });
      const created = said(answer.body) as JsonObject;
      createdByResource.set(resource, [...(createdByResource.get(resource) ?? []), created]);
      return created;
    },
    created: (resource) => createdByResource.get(resource) ?? [],
  };
}
