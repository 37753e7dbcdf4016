import { expect } from 'chai';
import { apis } from '../../../generated/index.js';
import { describeBrowser } from '../../support/browser.js';
import { forEachServer } from '../../support/server.js';

describeBrowser('A user in a browser', (browser) => {
  forEachServer(
    (server) => {
      it('finds the demo data on the start page and tries out a list and a creation', async function () {
        this.timeout(120_000);
        const page = await browser().newPage();
        await page.goto(`${server.url}/`);
        expect(await page.getByRole('article').getByRole('heading', { level: 2 }).count()).to.equal(
          apis.length,
        );
        await page
          .getByRole('article')
          .filter({ hasText: 'TMF646' })
          .getByRole('link', { name: 'Documentation' })
          .click();

        const execute = async (operation: string) => {
          const block = page.locator(`[id$="${operation}"]`);
          await block.locator('.opblock-summary').first().click();
          await block.getByRole('button', { name: 'Try it out' }).click();
          await block.getByRole('button', { name: 'Execute' }).click();
          const answer = block.locator('.live-responses-table .response-col_status');
          await answer.last().waitFor();
          return (await answer.last().innerText()).trim().split(/\s/)[0];
        };
        expect(await execute('-listAppointment')).to.equal('200');
        expect(await execute('-createAppointment')).to.equal('201');
        await page.close();
      });
    },
    { SEED: 'demo' },
  );
});
