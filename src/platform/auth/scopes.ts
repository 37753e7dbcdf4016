import type { Principal } from '../../services/types.js';

/** A client's kind of access to an API. */
export type Access = 'read' | 'write' | 'subscribe';

const ACCESSES: readonly Access[] = ['read', 'write', 'subscribe'];

/** Allows everything. */
export const ADMIN_SCOPE = 'tmf:admin';

/** The scope for an API, by its folder: `appointment:read`. */
export const scopeOf = (folder: string, access: Access) => `${folder}:${access}`;

/** All scopes of these APIs. */
export const scopesOf = (folders: readonly string[]): string[] => [
  ...folders.flatMap((folder) => ACCESSES.map((access) => scopeOf(folder, access))),
  ADMIN_SCOPE,
];

/** The access that an operation needs. */
export function accessOf({ method, hub }: { readonly method: string; readonly hub?: boolean }): Access {
  if (hub) return 'subscribe';
  return method === 'GET' ? 'read' : 'write';
}

/** Whether the client's scopes allow this access to an API. */
export const mayAccess = ({ scopes }: Principal, folder: string, access: Access): boolean =>
  scopes.has(scopeOf(folder, access)) || scopes.has(ADMIN_SCOPE);
