import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { sendJson } from '../support/http.js';
import { describeOfficial } from '../support/official.js';
import { forEachServer } from '../support/server.js';

interface Refusal {
  /** Why, as a fact about the official files. */
  readonly fact: string;
  /** Every place that the answer must name. */
  readonly names: readonly string[];
}

/** The samples that break their own contract. Every other one is accepted. */
const REFUSED: Readonly<Record<string, Refusal>> = {
  'TMF635/UsageSpecification.example.1.json': {
    fact: 'the sample writes booleans as strings',
    names: [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `specCharacteristic.${index}.configurable`),
  },
  'TMF646/Appointment.example.json': {
    fact: 'its status "accepted" is not in the enumeration and an endDateTime is empty',
    names: ['status', 'contactMedium.0.validFor.endDateTime'],
  },
  'TMF646/Appointment2.example.json': {
    fact: 'its status "accepted" is not in the enumeration',
    names: ['status'],
  },
  'TMF666/BillingAccount.example.json': {
    fact: 'a party needs @referredType, a balance needs balanceType',
    names: ['contact.0.relatedParty.@referredType', 'financialAccount.accountBalance.balanceType'],
  },
  'TMF680/QueryProductRecommendation.example.json': {
    fact: 'six errors: a boolean as string, two objects for arrays, a party without @referredType, two malformed dates',
    names: [
      'instantSyncRecommendation',
      'channel',
      'shoppingCart',
      'relatedParty.@referredType',
      'validFor.startDateTime',
      'validFor.endDateTime',
    ],
  },
  'TMF683/PartyInteraction.example.json': {
    fact: 'the profile demands @type of every interactionItem[].item',
    names: ['interactionItem.2.item.@type'],
  },
};

/** Samples of what no client creates: their resources are read-only, or they are no resource at all. */
const NOT_CREATED = [
  'AccumulatedBalance',
  'BalanceActionHistory',
  'BucketStatusExampleType',
  'PartyInteractionStatusExampleType',
];

/** `BillFormat.example.json`, `Appointment2.example.json`, `UsageSpecification.example.1.json` → the resource's name. */
const resourceOf = (file: string) =>
  file.replace(/\d*\.example.*$/, '').replace(/^./, (letter) => letter.toLowerCase());

const samplesIn = (folder: string) =>
  apis
    .filter(({ metadata }) => existsSync(join(folder, metadata.number)))
    .flatMap(({ metadata }) =>
      readdirSync(join(folder, metadata.number)).map((file) => ({
        metadata,
        file,
        name: `${metadata.number}/${file}`,
      })),
    );

describeOfficial('official samples', (shared) => {
  const samples = samplesIn(join(shared, 'samples'));

  it('are all covered', () => {
    const names = samples.map(({ name }) => name);
    expect(names).to.include.members(Object.keys(REFUSED));
    expect(samples.filter(({ file }) => NOT_CREATED.some((kind) => file.startsWith(kind)))).to.have.length(
      NOT_CREATED.length,
    );
  });

  forEachServer((server) => {
    for (const { metadata, file, name } of samples) {
      if (NOT_CREATED.some((kind) => file.startsWith(kind))) continue;
      const refusal = REFUSED[name];
      it(`${name}: ${refusal ? `400, ${refusal.fact}` : '201'}`, async () => {
        const payload = JSON.parse(readFileSync(join(shared, 'samples', name), 'utf8')) as unknown;
        for (const sample of [payload].flat()) {
          const answer = await sendJson(
            'POST',
            `${server.url}${metadata.basePaths[0]}/${resourceOf(file)}`,
            sample,
          );
          expect(answer.status, answer.text).to.equal(refusal ? 400 : 201);
          if (refusal) expectNamed(answer.body.message, refusal.names);
        }
      });
    }
  });
});

/** The message lists exactly these places. */
function expectNamed(message: string, names: readonly string[]): void {
  const places = message.split('; ').map((line) => line.split(' ')[0]);
  expect(places).to.have.members([...names]);
}
