import type { JsonObject } from '../../../src/values/json.js';

/** A resource that is stored in one version of its API and a view in another. */
export interface Subject {
  readonly name: string;
  /** The collections of both versions, and the filter by party in each. */
  readonly stored: Collection;
  readonly view: Collection;
  /** Document number `n`, as the view has it. */
  document(number: number): JsonObject;
}

export interface Collection {
  readonly path: string;
  readonly byParty: string;
}

const PARTIES = 100;

/** The id of a party that a hundredth of all documents refer to. */
export const partyOf = (number: number) => `party-${number % PARTIES}`;

const collections = (api: string, resource: string) => ({
  stored: { path: `/tmf-api/${api}/v4/${resource}`, byParty: 'relatedParty.id' },
  view: { path: `/tmf-api/${api}/v5/${resource}`, byParty: 'relatedParty.partyOrPartyRole.id' },
});

const party = (type: string, number: number) => ({
  '@type': type,
  role: 'customer',
  partyOrPartyRole: {
    '@type': 'PartyRef',
    id: partyOf(number),
    name: 'Ann Aird',
    '@referredType': 'Individual',
  },
});

const contact = (number: number) => ({
  '@type': 'Contact',
  contactType: 'primary',
  contactName: `Office ${number}`,
  validFor: { startDateTime: '2026-01-01T00:00:00Z' },
  contactMedium: [
    {
      '@type': 'EmailContactMedium',
      preferred: true,
      contactType: 'billing',
      emailAddress: `office-${number}@example.com`,
    },
  ],
});

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'party interaction',
    ...collections('partyInteraction', 'partyInteraction'),
    document: (number) => ({
      '@type': 'PartyInteraction',
      direction: 'inbound',
      reason: `question ${number % 50}`,
      description: 'Asked about the last bill, and was told what it is made of',
      relatedChannel: [
        {
          '@type': 'RelatedChannel',
          role: 'entry',
          channel: { '@type': 'ChannelRef', id: `${number % 7}`, name: 'phone' },
        },
      ],
      relatedParty: [party('RelatedPartyOrPartyRole', number)],
      note: [{ '@type': 'Note', id: '1', text: 'Called back', author: 'Bob', date: '2026-11-29T10:00:00Z' }],
    }),
  },
  {
    name: 'billing account',
    ...collections('accountManagement', 'billingAccount'),
    document: (number) => ({
      '@type': 'BillingAccount',
      name: `Account ${number}`,
      description: 'The lines of the office',
      accountType: 'business',
      ratingType: 'postpaid',
      relatedParty: [party('RelatedPartyRefOrPartyRoleRef', number)],
      contact: [contact(number)],
    }),
  },
  {
    name: 'usage consumption query',
    ...collections('usageConsumption', 'queryUsageConsumption'),
    document: (number) => ({
      '@type': 'QueryUsageConsumption',
      relatedParty: [party('RelatedPartyRefOrPartyRoleRef', number)],
    }),
  },
];
