import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { describeBrowser } from '../../support/browser.js';
import { send } from '../../support/http.js';
import { TestProvider } from '../../support/openid-provider.js';

const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';
const INTERACTION = { direction: 'inbound', reason: 'Question', channel: [{ id: 'web' }] };

describeBrowser('Signing in on the pages', function (browser) {
  this.timeout(180_000);
  const provider = new TestProvider();
  let server: RunningServer;

  before(async () => {
    await provider.start();
    const settings = {
      ...{ PORT: '0', SEED: 'none', DATABASE_URL: 'sqlite::memory:', OIDC_KEY_REFRESH: '1 s' },
      ...{
        OIDC_CLIENT_ID: 'pages',
        OIDC_SCOPES: 'openid party-interaction:read party-interaction:subscribe',
      },
      ...provider.settings,
    };
    server = await startServer(readConfig(settings), pino({ level: 'silent' }));
    provider.clients.push({
      client_id: 'pages',
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${server.url}/`, `${server.url}/docs/oauth2-redirect.html`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    });
    await provider.rotate();
    // The server learns of the new key a little later.
    const accepted = async () => {
      const headers = { Authorization: `Bearer ${await provider.sign()}` };
      return (await send(`${server.url}/counts`, { headers })).status === 200;
    };
    while (!(await accepted())) await pause(100);
  });
  after(async () => {
    await server?.stop();
    await provider.leave();
  });

  const create = async () => {
    const headers = { Authorization: `Bearer ${await provider.sign()}`, 'Content-Type': 'application/json' };
    const created = await send(server.url + PATH, {
      method: 'POST',
      headers,
      body: JSON.stringify(INTERACTION),
    });
    expect(created.status, created.text).to.equal(201);
    return created.body.id as string;
  };
  /** Responds with the pages of the provider. */
  const consent = async (page: Page) => {
    await page.locator('input[name=login]').fill('ann');
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  it('shows the counts and the events that the user may see on the start page', async () => {
    await create();
    const page = await browser().newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${server.url}/`);
    await page.getByText('Counts are for clients with an access token').waitFor();
    await page.getByText('Not connected').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await consent(page);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(page.url()).to.equal(`${server.url}/`);
    await page.locator(`[data-count="${PATH}"][value="1"]`).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    const id = await create();
    await page.getByRole('link', { name: `partyInteraction ${id}` }).waitFor();
    expect(await page.locator('[data-count$="/appointment"]').textContent()).to.equal('–');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Counts are for clients with an access token').waitFor();
    expect(complaints).to.deep.equal([]);
  });

  it('authorizes requests of the documentation', async () => {
    await create();
    const page = await browser().newPage();
    await page.goto(`${server.url}/docs/party-interaction/`);
    await page.locator('button.authorize').click();
    const dialog = page.locator('.modal-ux');
    // The scopes of the API are offered, and those of OIDC_SCOPES chosen.
    await dialog.getByText('party-interaction:write').waitFor();
    expect(await dialog.locator('input[type=checkbox]:checked').count()).to.equal(3);
    expect(await dialog.locator('.auth-container').count()).to.equal(1);
    const opened = page.waitForEvent('popup');
    await dialog.locator('button.authorize').click();
    await consent(await opened);
    await dialog.getByText('Logout').waitFor();
    await dialog.locator('.close-modal').click();
    const block = page.locator('[id$="-listPartyInteraction"]');
    await block.locator('.opblock-summary').first().click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    await block.getByRole('button', { name: 'Execute' }).click();
    const status = block.locator('.live-responses-table .response-col_status').last();
    await status.waitFor();
    expect((await status.innerText()).trim().split(/\s/)[0]).to.equal('200');
  });
});
