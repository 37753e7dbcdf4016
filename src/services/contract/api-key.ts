import type { ApiMetadata } from './metadata.js';

/** Up to this major version an API is known by its number alone: stored subscriptions, events and tables have it. */
const LAST_UNMARKED_MAJOR = 4;

/**
 * Names an API in one version wherever data are kept by API: `TMF646` up to version 4, then `TMF646-v5`. A minor version
 * that is served beside another one, at a base path of its own, has it in its name: `TMF646-v4.1`.
 */
export function apiKeyOf({
  number,
  version,
  basePaths,
}: Pick<ApiMetadata, 'number' | 'version' | 'basePaths'>): string {
  const major = Number.parseInt(version, 10);
  const minor = /\/v\d+(\.\d+)$/.exec(basePaths[0] ?? '')?.[1] ?? '';
  return minor === '' && major <= LAST_UNMARKED_MAJOR ? number : `${number}-v${major}${minor}`;
}
