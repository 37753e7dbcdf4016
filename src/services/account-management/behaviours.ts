import type { Behaviour, Behaviours, ReferenceRule } from '../types.js';
import { beforeAccountSave } from './account-rules.js';
import { ACCOUNT_KINDS } from './kinds.js';
import { withLiveBalances } from './live-balance.js';
import { ACCOUNT_LIFECYCLE } from './states.js';

const RELATIONSHIP_RULE: ReferenceRule = { path: 'accountRelationship.account', to: ACCOUNT_KINDS };

const BILLING_RULES: readonly ReferenceRule[] = [
  { path: 'financialAccount', to: ['financialAccount'] },
  { path: 'billStructure.format', to: ['billFormat'] },
  { path: 'billStructure.presentationMedia', to: ['billPresentationMedia'] },
  { path: 'billStructure.cycleSpecification', to: ['billingCycleSpecification'] },
];

const financialAccount: Behaviour = {
  lifecycle: ACCOUNT_LIFECYCLE,
  references: [RELATIONSHIP_RULE],
  beforeSave: beforeAccountSave,
};

/** An account that shows the balance of the financial account it refers to. */
const billedAccount: Behaviour = {
  ...financialAccount,
  references: [RELATIONSHIP_RULE, ...BILLING_RULES],
  afterRead: withLiveBalances,
  computed: { paths: ['financialAccount.accountBalance'] },
};

export const behaviours: Behaviours = {
  financialAccount,
  partyAccount: billedAccount,
  billingAccount: billedAccount,
  settlementAccount: billedAccount,
};
