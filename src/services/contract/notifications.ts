import type { ApiMetadata } from './metadata.js';
import type { Resource } from './resources.js';

/** The attribute of a notification that has the payload: `event`, in some contracts `payload`. */
export function eventPayload(api: ApiMetadata, type: string): string {
  return api.models[type]?.attributes.payload ? 'payload' : 'event';
}

/** The attribute of the payload that has the resource. */
export function eventMember(resource: Resource, type: string): string {
  const { models } = resource.api;
  const payload = models[type]?.attributes[eventPayload(resource.api, type)]?.model;
  const members = Object.entries(models[payload ?? '']?.attributes ?? {});
  const own = members.find(([, { model }]) => models[model ?? ''] === resource.model);
  return own?.[0] ?? resource.name;
}
