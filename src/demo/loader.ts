import type { ResourceService } from '../services/resource/resource-service.js';
import { bodyValue, type JsonObject } from '../values/json.js';
import type { DemoDates } from './demo-dates.js';

/** Creates demo data through the services of the APIs. */
export interface DemoLoader {
  /** Dates counted from the day of loading. */
  readonly dates: DemoDates;
  /** Creates a resource; returns it with its `id` and `href`. */
  create(resource: string, body: JsonObject): Promise<JsonObject>;
  /** Changes attributes of a created resource, as a merge patch does. */
  change(resource: string, id: string, changes: JsonObject): Promise<void>;
  /** Returns the resources of this name that have been created, in order of creation: `created('product')`. */
  created(resource: string): readonly JsonObject[];
}

/** The demo data of one API. */
export type DemoData = (loader: DemoLoader) => Promise<void>;

/** Returns a loader over these services; it keeps the resources that it has created. */
export function demoLoader(
  services: readonly ResourceService[],
  origin: string,
  dates: DemoDates,
): DemoLoader {
  const createdByResource = new Map<string, JsonObject[]>();
  const serviceOf = (resource: string) => {
    const service = services.find((candidate) => candidate.resource.name === resource);
    if (!service) throw new Error(`Demo data for "${resource}": no API has this resource`);
    return service;
  };
  return {
    dates,
    async create(resource, body) {
      const response = await serviceOf(resource).create({
        path: {},
        query: '',
        body,
        origin,
        header: () => undefined,
      });
      const created = bodyValue(response.body) as JsonObject;
      createdByResource.set(resource, [...(createdByResource.get(resource) ?? []), created]);
      return created;
    },
    async change(resource, id, changes) {
      const header = (name: string) => (name === 'content-type' ? 'application/merge-patch+json' : undefined);
      await serviceOf(resource).patch({ path: { id }, query: '', body: changes, origin, header });
    },
    created: (resource) => createdByResource.get(resource) ?? [],
  };
}
