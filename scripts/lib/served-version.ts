import { apiVersionOf, parseContractName } from './contract-name.js';
import type { OpenApiDocument } from './openapi.js';

/**
 * The version in an API's base path, and in everything that is kept by it: its major version, `4`. A contract that is
 * listed after another one of the same API and major version has the minor version too, `4.1`: both are served.
 */
export function servedVersion(contract: string, listed: readonly string[]): string {
  const name = parseContractName(contract);
  const [major = '', minor = ''] = name.version.split('.');
  const first = listed.find((each) => apiVersionOf(parseContractName(each)) === apiVersionOf(name));
  return listed.includes(contract) && first !== contract ? `${major}.${minor}` : major;
}

/** Moves a contract to the base path of a minor version, in place. The aliases stay those of the contract listed first. */
export function serveAt(document: OpenApiDocument, version: string): void {
  const path = document.servers[0]?.url ?? '';
  if (version.includes('.')) document.servers = [{ url: path.replace(/\/v\d+$/, `/v${version}`) }];
}
