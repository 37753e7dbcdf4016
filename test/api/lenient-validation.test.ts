import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';
import { person, product, usageCalls, usageOf } from '../support/usage.js';

const MERGE = 'application/merge-patch+json';
const USAGE = {
  ...usageOf('lenient', 1, 'GB'),
  description: null,
  relatedParty: [{ ...person('ann'), name: null, '@referredType': undefined }],
  ratedProductUsage: [{ productRef: { id: 'lenient' }, ratingDate: null }],
};

for (const validation of ['strict', 'lenient'])
  describe(`VALIDATION=${validation}`, () => {
    forEachServer(
      (server) => {
        const { at, post, bulk, ofProduct, correct } = usageCalls(() => server.url);

        it('is in the served contract', async () => {
          const { body } = await send(`${server.url}/tmf-api/usageManagement/v4/openapi.json`);
          expect(body.info['x-tmf-validation']).to.equal(validation);
          const { required } = body.components.schemas.RelatedParty;
          expect(required.includes('@referredType')).to.equal(validation === 'strict');
          expect(required).to.include('id');
        });

        if (validation === 'strict')
          it('refuses null for an absent attribute, and references without @referredType', async () => {
            const { description: _null, ...described } = USAGE;
            const typed = {
              ...USAGE,
              relatedParty: [person('ann')],
              ratedProductUsage: [{ productRef: product('a') }],
            };
            for (const body of [USAGE, described, typed])
              expect((await post('usage', body)).status, JSON.stringify(body)).to.equal(400);
            expect((await bulk([USAGE])).status).to.equal(400);
          });
        else {
          it('takes null for an absent attribute, and references without @referredType', async () => {
            const answer = await post('usage', USAGE);
            expect(answer.status, answer.text).to.equal(201);
            expect(answer.body).to.not.have.property('description');
            expect(answer.body.relatedParty).to.deep.equal([{ id: 'ann', role: 'customer' }]);
            expect(answer.body.ratedProductUsage).to.deep.equal([{ productRef: { id: 'lenient' } }]);
            expect((await send(`${at('usage')}/${answer.body.id}`)).body).to.deep.equal(answer.body);
            expect((await bulk([USAGE, USAGE])).status).to.equal(200);
            expect((await ofProduct('lenient')).product[0].consumptionSummary[0].valueName).to.equal('3 GB');
          });

          it('leaves the meaning of null in patches', async () => {
            const { body } = await post('usage', { ...USAGE, description: 'some' });
            const patched = await correct(body.id, {
              description: null,
              relatedParty: [{ id: 'bob', name: null }],
            });
            expect(patched.status, patched.text).to.equal(200);
            expect(patched.body).to.not.have.property('description');
            expect(patched.body.relatedParty).to.deep.equal([{ id: 'bob' }]);
            const operations = [{ op: 'replace', path: '/relatedParty', value: [{ id: 'eve', name: null }] }];
            const replaced = await sendJson(
              'PATCH',
              `${at('usage')}/${body.id}`,
              operations,
              'application/json-patch+json',
            );
            expect(replaced.body.relatedParty, replaced.text).to.deep.equal([{ id: 'eve' }]);
            const nothing = [{ op: 'test', path: '/description', value: null }];
            expect(
              (await sendJson('PATCH', `${at('usage')}/${body.id}`, nothing, 'application/json-patch+json'))
                .status,
            ).to.equal(409);
          });

          it('still refuses other mistakes', async () => {
            for (const body of [
              { ...USAGE, usageDate: 'yesterday' },
              { ...USAGE, relatedParty: [null] },
              { ...USAGE, relatedParty: [{ name: 'without id' }] },
              { ...USAGE, usageCharacteristic: [{ name: 'amount', value: null }] },
            ])
              expect((await post('usage', body)).status, JSON.stringify(body)).to.equal(400);
            const { body } = await post('usage', USAGE);
            expect(
              (await sendJson('PATCH', `${at('usage')}/${body.id}`, { usageDate: 1 }, MERGE)).status,
            ).to.equal(400);
          });
        }
      },
      { VALIDATION: validation },
    );
  });
