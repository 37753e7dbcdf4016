import type { ApiMetadata } from './metadata.js';

/** Up to this major version an API is known by its number alone: stored subscriptions, events and tables have it. */
const LAST_UNMARKED_MAJOR = 4;

/** Names an API in one major version wherever data are kept by API: `TMF646` up to version 4, then `TMF646-v5`. */
export function apiKeyOf({ number, version }: Pick<ApiMetadata, 'number' | 'version'>): string {
  const major = Number.parseInt(version, 10);
  return major <= LAST_UNMARKED_MAJOR ? number : `${number}-v${major}`;
}
