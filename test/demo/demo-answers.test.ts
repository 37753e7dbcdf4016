import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { isObject, type JsonObject, valuesAt } from '../../scripts/conformance/harness/json.js';
import { type ResourceProfile, readProfile } from '../../scripts/conformance/harness/profile.js';
import { apiVersionOf } from '../../scripts/lib/contract-name.js';
import { fromRoot } from '../../src/root.js';
import { resourcesOf } from '../../src/services/contract/resources.js';
import { send } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const PRODUCT = [
  'id',
  'href',
  'name',
  'description',
  'status',
  'isBundle',
  'isCustomerVisible',
  'startDate',
  'productCharacteristic',
  'productOffering',
  'productPrice',
  'productSpecification',
  'realizingResource',
  'realizingService',
  'relatedParty',
];

/** Mandatory in answers by the conformance profiles of the APIs without a certificate, whatever a creation sends. */
const ALSO_MANDATORY: Readonly<Record<string, readonly string[]>> = {
  product: PRODUCT,
  bucket: ['confirmationDate', 'remainingValue', 'status', 'usageType'],
  topupBalance: ['status'],
  adjustBalance: ['status'],
  reserveBalance: ['status'],
  transferBalance: ['status'],
  productOffering: ['lifecycleStatus'],
  productOfferingPrice: ['lifecycleStatus', 'priceType'],
  productSpecification: ['lifecycleStatus'],
};

/** Attributes that are mandatory when `isBundle` is true. */
const OF_BUNDLES: Readonly<Record<string, string>> = {
  productOffering: 'bundledProductOffering',
  productOfferingPrice: 'bundledPopRelationship',
  productSpecification: 'bundledProductSpecification',
};

/** Jobs, and views of balances that this server does not compute. */
const WITHOUT_DEMO_DATA = ['importJob', 'exportJob', 'accumulatedBalance', 'balanceAction'];

/** The versions that `src/demo/` knows; one that was added has no demo data. */
const WITH_DEMO_DATA = /^((TMF620|TMF635|TMF637|TMF646|TMF654|TMF666|TMF677|TMF680|TMF683)-v4|WCAL-v1)$/;

const isBlank = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Paths of mandatory attributes that a document does not have. */
function missing(
  name: string,
  { answer, conditional = [] }: ResourceProfile,
  document: JsonObject,
): string[] {
  const bundle = document.isBundle === true ? [OF_BUNDLES[name] ?? []].flat() : [];
  const mandatory = [...(answer?.mandatory ?? []), ...(ALSO_MANDATORY[name] ?? []), ...bundle];
  const inside = conditional.flatMap(({ path, mandatory: names }) =>
    valuesAt(document, path)
      .filter(isObject)
      .flatMap((each) => names.filter((inner) => isBlank(each[inner])).map((inner) => `${path}.${inner}`)),
  );
  return [...mandatory.filter((attribute) => isBlank(document[attribute])), ...inside];
}

describe('Answers with demo data', () => {
  it('are found to lack what they lack', () => {
    const profile = readProfile(fromRoot('conformance', 'profiles'), 'TMF666-v4').resources.partyAccount;
    const account = { id: '1', name: ' ', relatedParty: [{ id: '2', name: 'Mira' }] };
    expect(missing('partyAccount', profile as ResourceProfile, account)).to.deep.equal([
      'href',
      'name',
      'relatedParty.@referredType',
    ]);
    expect(missing('productOffering', {}, { isBundle: true, lifecycleStatus: 'Active' })).to.deep.equal([
      'bundledProductOffering',
    ]);
  });

  forEachServer(
    (server) => {
      for (const { metadata } of apis)
        it(`of ${metadata.number} have what its conformance profile demands, in lists and alone`, async function () {
          // The first request to an API compiles its whole contract.
          this.timeout(120_000);
          const { resources } = readProfile(fromRoot('conformance', 'profiles'), apiVersionOf(metadata));
          const empty: string[] = [];
          for (const { name, path, parents } of resourcesOf(metadata)) {
            if (parents.length > 0) continue;
            const list = await send(`${server.url}${metadata.basePaths[0]}${path}?limit=1000`);
            expect(list.status, list.text).to.equal(200);
            if (list.body.length === 0) empty.push(name);
            const [first] = list.body as JsonObject[];
            const alone = first && (await send(`${server.url}${metadata.basePaths[0]}${path}/${first.id}`));
            for (const document of [...list.body, alone?.body ?? []].flat() as JsonObject[])
              expect(missing(name, resources[name] ?? {}, document), String(document.href)).to.deep.equal([]);
          }
          const wanted = WITH_DEMO_DATA.test(apiVersionOf(metadata)) ? empty : [];
          expect(wanted.filter((name) => !WITHOUT_DEMO_DATA.includes(name))).to.deep.equal([]);
        });
    },
    { SEED: 'demo' },
  );
});
