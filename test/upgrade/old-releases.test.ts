import { expect } from 'chai';
import { forEachDatabase } from '../support/databases.js';
import { send } from '../support/http.js';
import { becomeOldDatabase, OLD_RELEASES } from '../support/old-databases.js';
import { eventually } from '../support/recommendations.js';
import { computedBy, storeReleaseData } from '../support/release-data.js';
import { runScript } from '../support/scratch.js';
import { startTestServer } from '../support/server.js';
import { allBuilt } from '../support/upgrades.js';

/** The values that a server computes that has had the data from the beginning. */
const EXPECTED = {
  totals: {
    usage: '33',
    bucket: '1',
    appointment: '3',
    product: '17',
    productOffering: '4',
    interaction: '1',
  },
  left: ['0 MB', '50 MB', '100 MB', '40 MB'],
  bookings: [409, 409, 201],
  recommended: ['Television', 'Landline', 'Cloud'],
};

/** Upgraded once before, by a release that did not compute what is missing. */
const LEFT_UNDONE = '2-layout-3-to-7';

describe('A database of an earlier release', function () {
  this.timeout(240_000);

  it('is there for several layouts', () => {
    expect(OLD_RELEASES.length).to.be.greaterThan(3);
  });

  describe('is compared with one of this release:', () => {
    forEachDatabase((database) => {
      it('a server that has had the data from the beginning', async () => {
        const { url } = await startTestServer(database, {});
        await storeReleaseData(url);
        await eventually(
          () => database.query('select key from store_basket_change'),
          (changes) => changes.length === 0,
        );
        expect(await computedBy(url)).to.deep.equal(EXPECTED);
      });
    });
  });

  for (const release of OLD_RELEASES) {
    describe(`${release}, upgraded by the server,`, () => {
      forEachDatabase((database) => {
        it('answers the same, and is built once', async () => {
          await becomeOldDatabase(database, release);
          const first = await startTestServer(database, {});
          await allBuilt(first.url);
          expect(await computedBy(first.url)).to.deep.equal(EXPECTED);
          await first.stop();
          const processed = () =>
            database.query('select name, version, processed from store_derived order by name');
          const before = await processed();
          const second = await startTestServer(database, {});
          expect((await send(`${second.url}/ready`)).body).to.deep.equal({ status: 'ready' });
          expect(await processed()).to.deep.equal(before);
          await second.stop();
        });
      });
    });
  }

  describe(`${LEFT_UNDONE}, upgraded by tmf migrate,`, () => {
    forEachDatabase((database) => {
      it('answers the same from the first request on, also after a rebuild', async () => {
        await becomeOldDatabase(database, LEFT_UNDONE);
        const { code, stdout, stderr } = await runScript('tmf/migrate', '--database', database.url());
        expect([code, stderr], stdout).to.deep.equal([0, '']);
        expect(stdout).to.include('usage-ledger: 34 documents, complete').and.include('is up to date');
        expect((await runScript('tmf/migrate', '--database', database.url())).stdout).to.not.include(
          'complete',
        );
        const rebuilt = await runScript('tmf/migrate', '--rebuild', '--database', database.url());
        expect([rebuilt.code, rebuilt.stderr]).to.deep.equal([0, '']);
        expect(rebuilt.stdout).to.include('holdings: 17 documents, complete');
        const { url } = await startTestServer(database, {});
        expect((await send(`${url}/ready`)).body).to.deep.equal({ status: 'ready' });
        expect(await computedBy(url)).to.deep.equal(EXPECTED);
      });
    });
  });
});
