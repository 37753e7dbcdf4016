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

export const accountCollection = (kind: AccountKind, access: ResourceAccess): Collection =>
  access.collection(FOLDER, kind);
