import { forbidden, TmfError } from '../../errors.js';
import type { Resource } from '../contract/resources.js';
import { Access } from './access.js';
import type { Identity } from './claims.js';
import type { Policy } from './policy.js';

/** The rights of clients by the policy that is in force; without a policy, clients may do everything. */
export class Permissions {
  private policy: Policy | undefined;

  /** Whether a policy is in force. */
  get areLimited(): boolean {
    return this.policy !== undefined;
  }

  /** Puts a policy in force, for all requests from now on. */
  use(policy: Policy): void {
    this.policy = policy;
  }

  /** Returns a client's access to the resources of a collection; undefined stands for the server itself. */
  accessTo(resource: Resource, identity: Identity | undefined): Access {
    return this.policy && identity ? this.policy.accessTo(resource, identity) : Access.FULL;
  }

  /** Throws a 403 for a client that may not subscribe to the events of any resource of an API, by its folder. */
  requireSubscriber(api: string, identity: Identity | undefined): void {
    if (!this.policy || !identity || this.policy.mayReceiveEvents(api, identity)) return;
    throw forbidden(
      'You may not subscribe to events of this API',
      'No rule of the policy allows it to one of your roles: use a client or a user that has such a role',
    );
  }

  /** Whether a rule without any limit allows a client everything in an API, by its folder. */
  isUnlimited(identity: Identity, api: string): boolean {
    return this.policy?.isUnlimited(api, identity) ?? true;
  }

  /** Throws a 401 for a request without a client while there is a policy: only the server itself has no identity. */
  requireIdentity(identity: Identity | undefined): void {
    if (!this.areLimited || identity) return;
    throw new TmfError(401, 'unauthorized', 'The policy is for known clients', 'Send an access token');
  }
}
