import type { JsonObject } from '../../values/json.js';
import type { Identity } from '../policy/claims.js';
import type { Permissions } from '../policy/permissions.js';
import type { Principal } from '../types.js';

/** Scope of clients that manage the subscriptions of all clients, where there is no policy. */
const ADMIN_SCOPE = 'tmf:admin';

/** Claims about one token, which say nothing about the client. */
const TOKEN_CLAIMS = ['exp', 'iat', 'nbf', 'jti', 'auth_time', 'at_hash', 'nonce', 'sid', 'acr'];

/** The client that a subscription belongs to, as the outbox keeps it. */
export interface Owner {
  readonly owner: string;
  readonly ownerId: string;
}

/** The owner of what a client subscribes to; undefined when clients are not known. */
export function ownerOf(principal: Principal | undefined): Owner | undefined {
  if (!principal) return undefined;
  const { subject } = principal;
  const claims = Object.entries(principal.claims).filter(([name]) => !TOKEN_CLAIMS.includes(name));
  const identity: Identity = { subject, claims: Object.fromEntries(claims) };
  return { owner: JSON.stringify(identity), ownerId: subject };
}

/** The identity of a stored owner: its claims when it subscribed. The policy decides about them when events come. */
export function identityOf(owner: string): Identity {
  const { subject, claims } = JSON.parse(owner) as { subject: string; claims: JsonObject };
  return { subject, claims };
}

/** The owner whose subscriptions a client sees; undefined for those of all owners. */
export function visibleOwner(
  principal: Principal | undefined,
  api: string,
  permissions: Permissions,
): string | undefined {
  if (!principal) return undefined;
  const isAdmin = permissions.areLimited
    ? permissions.isUnlimited(principal, api)
    : principal.scopes.has(ADMIN_SCOPE);
  return isAdmin ? undefined : principal.subject;
}
