import type { ApiMetadata } from './metadata.js';
import { LAST_UNMARKED_MAJOR } from './shared-names.js';

export const majorOf = ({ version }: Pick<ApiMetadata, 'version'>) => Number.parseInt(version, 10);

/**
 * Names an API in one version wherever data are kept by API: `TMF646` up to version 4, then `TMF646-v5`. A minor version
 * that is served beside another one, at a base path of its own, has it in its name: `TMF646-v4.1`.
 */
export function apiKeyOf({
  number,
  version,
  basePaths,
}: Pick<ApiMetadata, 'number' | 'version' | 'basePaths'>): string {
  const major = majorOf({ version });
  const minor = /\/v\d+(\.\d+)$/.exec(basePaths[0] ?? '')?.[1] ?? '';
  return minor === '' && major <= LAST_UNMARKED_MAJOR ? number : `${number}-v${major}${minor}`;
}
