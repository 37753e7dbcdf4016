import type { ApiMetadata } from './metadata.js';

type Api = Pick<ApiMetadata, 'number' | 'version' | 'folder'>;

/**
 * Names an API in one major version wherever data are kept by API: `TMF646`, or with the mark that generated folders have
 * from version 5 on, `TMF646-v5`.
 */
export function apiKeyOf({ number, version, folder }: Api): string {
  const mark = `-v${Number.parseInt(version, 10)}`;
  return folder.endsWith(mark) ? number + mark : number;
}
