import type { Collection } from '../../store/collection.js';
import type { ResourceAccess } from '../types.js';

const FOLDER = 'account-management';

/** Names of the resources that are accounts. */
export const ACCOUNT_KINDS = [
  'partyAccount',
  'billingAccount',
  'settlementAccount',
  'financialAccount',
] as const;

export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Whether the client can read every account, so that errors may name them. */
export const seesAllAccounts = (access: ResourceAccess): boolean =>
  ACCOUNT_KINDS.every((kind) => access.seesAll(FOLDER, kind));

export const accountCollection = (kind: AccountKind, access: ResourceAccess): Collection =>
  access.collection(FOLDER, kind);
