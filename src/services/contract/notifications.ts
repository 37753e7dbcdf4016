import type { ApiMetadata } from './metadata.js';
import type { Resource } from './resources.js';

/** The names of the payload in the contracts. */
export const PAYLOADS = ['event', 'payload'];

/** The name of the attribute with the payload of a notification: `event`, in some contracts `payload`. */
export function eventPayload(api: ApiMetadata, type: string): string {
  return api.models[type]?.attributes.payload ? 'payload' : 'event';
}

/** The name of the attribute with the resource, in the payload of a notification. */
export function eventMember(resource: Resource, type: string): string {
  const { models } = resource.api;
  const payload = models[type]?.attributes[eventPayload(resource.api, type)]?.model;
  const members = Object.entries(models[payload ?? '']?.attributes ?? {});
  const own = members.find(([, { model }]) => models[model ?? ''] === resource.model);
  return own?.[0] ?? resource.name;
}
