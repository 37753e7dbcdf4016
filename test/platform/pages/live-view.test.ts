import { expect } from 'chai';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { describeBrowser } from '../../support/browser.js';
import { send, sendJson } from '../../support/http.js';

const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };
const PATH = '/tmf-api/appointment/v4/appointment';

describeBrowser('The live view of the start page', function (browser) {
  this.timeout(60_000);
  let server: RunningServer;
  let page: Page;

  beforeEach(async () => {
    server = await start({});
    page = await browser().newPage();
  });
  afterEach(async () => {
    await page?.close();
    await server?.stop();
  });

  const start = (settings: NodeJS.ProcessEnv) => {
    const environment = { PORT: '0', SEED: 'none', DATABASE_URL: 'sqlite::memory:', ...settings };
    return startServer(readConfig(environment), pino({ level: 'silent' }));
  };
  const create = async (change: object = {}) => {
    const answer = await sendJson('POST', server.url + PATH, { ...VISIT, ...change });
    expect(answer.status, answer.text).to.equal(201);
    return answer.body as { id: string; href: string };
  };
  const visit = async () => {
    await page.goto(`${server.url}/`);
    await page.getByText('Live', { exact: true }).waitFor();
  };
  const events = () => page.locator('#live-events > li');
  const filter = async (query: string) => {
    await page.getByLabel('Only events that').fill(query);
    await page.getByRole('button', { name: 'Apply' }).click();
  };

  it('shows past and new events with links and changed attributes', async () => {
    const { id, href } = await create();
    await visit();
    await events().filter({ hasText: 'AppointmentCreateEvent' }).waitFor();
    const link = page.getByRole('link', { name: `appointment ${id}` });
    expect(await link.getAttribute('href')).to.equal(href);

    await sendJson('PATCH', href, { description: 'later', category: 'visit' });
    await events().filter({ hasText: 'changed: description, category' }).waitFor();
    await send(href, { method: 'DELETE' });
    const gone = events().filter({ hasText: 'AppointmentDeleteEvent' });
    await gone.waitFor();
    expect(await gone.getByRole('link').count()).to.equal(0);
    expect(await events().locator('strong').allTextContents()).to.deep.equal([
      'AppointmentDeleteEvent',
      'AppointmentAttributeValueChangeEvent',
      'AppointmentCreateEvent',
    ]);
  });

  it('shows the last twenty events', async () => {
    for (let index = 0; index < 25; index++) await create({ description: `${index}` });
    await visit();
    const { id } = await create();
    await page.getByRole('link', { name: `appointment ${id}` }).waitFor();
    expect(await events().count()).to.equal(20);
  });

  it('shows only matching events, and reports an invalid filter', async () => {
    await create({ description: 'other' });
    const { id } = await create({ description: 'R&D #5' });
    await visit();
    await events().nth(1).waitFor();
    await filter('?description=R%26D #5');
    await page.getByRole('link', { name: `appointment ${id}` }).waitFor();
    expect(await events().count()).to.equal(1);

    await filter('eventType=NoSuchEvent');
    await page.getByRole('alert').filter({ hasText: 'There is no event type "NoSuchEvent"' }).waitFor();
    expect(await events().count()).to.equal(0);

    await filter('');
    await events().nth(1).waitFor();
    expect(await page.getByRole('alert').isVisible()).to.equal(false);
    await page.getByText('Live', { exact: true }).waitFor();
  });

  it('pauses, and continues at the same position', async () => {
    await visit();
    const first = await create();
    await page.getByRole('link', { name: first.id }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused', { exact: true }).waitFor();
    const second = await create();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: second.id }).waitFor();
    expect(await events().count()).to.equal(2);
  });

  it('reports that all streams are in use, and connects when one is free', async () => {
    const single = await start({ EVENT_STREAMS: '1' });
    const abort = new AbortController();
    await fetch(`${single.url}/events`, { signal: abort.signal });
    await page.goto(`${single.url}/`);
    await page.getByRole('alert').filter({ hasText: 'EVENT_STREAMS' }).waitFor();
    abort.abort();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await page.getByRole('alert').isVisible()).to.equal(false);
    await single.stop();
  });

  it('reconnects automatically', async () => {
    await visit();
    const { port } = new URL(server.url);
    await server.stop();
    await page.getByText('Reconnecting', { exact: true }).waitFor();
    server = await start({ PORT: port });
    await page.getByText('Live', { exact: true }).waitFor();
    const { id } = await create();
    await page.getByRole('link', { name: id }).waitFor();
  });

  it('is absent when the server has no streams', async () => {
    const without = await start({ EVENT_STREAMS: '0' });
    await page.goto(`${without.url}/`);
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Events', exact: true }).count()).to.equal(0);
    await without.stop();
  });
});
