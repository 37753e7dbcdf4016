import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type Express } from 'express';
import type { Page } from 'playwright-core';
import { type ApiPage, pagesRouter } from '../../../src/platform/pages/router.js';
import { describeBrowser } from '../../support/browser.js';

const basePath = '/tmf-api/thing/v4';
const thingPath = `${basePath}/thing`;

const contract = {
  openapi: '3.0.3',
  info: { title: 'Thing', version: '4.0.0' },
  servers: [{ url: basePath }],
  tags: [{ name: 'listeners' }, { name: 'thing' }],
  paths: {
    '/listener/thingCreateEvent': {
      post: {
        tags: ['listeners'],
        'x-tmf-listener': true,
        operationId: 'listenToThingCreateEvent',
        responses: { 201: { description: 'Notified' } },
      },
    },
    '/thing': {
      get: {
        tags: ['thing'],
        operationId: 'listThing',
        responses: {
          200: {
            description: 'OK',
            content: { 'application/json': { schema: { type: 'array', items: { type: 'object' } } } },
          },
        },
      },
    },
  },
};

function api(overrides: Partial<ApiPage> = {}): ApiPage {
  const thing = { name: 'thing', path: thingPath, isListable: true, operations: ['list', 'create'] };
  return {
    number: 'TMF000',
    title: 'Thing',
    version: '4.0.0',
    folder: 'thing',
    basePath,
    resources: [{ ...thing, count: async () => 1234, mayCount: () => true }],
    unraisedEvents: [],
    contract: () => contract as never,
    ...overrides,
  };
}

function resource(name: string, count: () => Promise<number>) {
  const mayCount = () => true;
  return { name, path: `${basePath}/${name}`, isListable: false, operations: ['create'], count, mayCount };
}

function application(apis: readonly ApiPage[]): Express {
  const app = express();
  app.get(`${basePath}/openapi.json`, (_req, res) => res.json(contract));
  app.get(thingPath, (_req, res) => res.json([{ id: 'the-first-thing' }]));
  app.get(['/health', '/ready'], (_req, res) => res.json({ status: 'pass' }));
  app.use(pagesRouter(apis, { version: '1.2.3' }));
  app.use((_req, res) => res.status(404).json({ from: 'the application' }));
  return app;
}

describe('pages', () => {
  const servers: Server[] = [];

  async function serve(apis: readonly ApiPage[]): Promise<string> {
    const server = createServer(application(apis));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  describe('over HTTP', () => {
    it('shows each API with its counts and links', async () => {
      const response = await fetch(`${await serve([api()])}/`);
      const page = await response.text();
      expect(response.status).to.equal(200);
      expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      for (const text of ['TM Forum Open API server', '1.2.3', 'TMF000', 'v4.0.0', '>1,234<'])
        expect(page).to.contain(text);
      const links = [
        '/health',
        '/ready',
        '/docs/thing/',
        thingPath,
        `${basePath}/`,
        `${basePath}/openapi.json`,
      ];
      for (const link of links) expect(page).to.contain(`href="${link}"`);
    });

    it('links to lists only where they exist', async () => {
      const origin = await serve([api({ resources: [resource('task', async () => 3)] })]);
      expect(await (await fetch(origin)).text()).not.to.contain(`href="${basePath}/task"`);
    });

    it('escapes interpolated text', async () => {
      const path = `/"><img src=x onerror='alert(1)'>`;
      const hostile = { ...resource('<b>&</b>', async () => 1), path, isListable: true };
      const origin = await serve([api({ title: '<script>alert(1)</script>', resources: [hostile] })]);
      for (const page of ['/', '/docs/thing/']) {
        const text = await (await fetch(origin + page)).text();
        expect(text).to.contain('&lt;script&gt;alert(1)&lt;/script&gt;');
        expect(text).not.to.match(/<script>|<img src=x|<b>/);
      }
    });

    it('returns the counts as JSON', async () => {
      const response = await fetch(`${await serve([api()])}/counts`);
      expect(await response.json()).to.deep.equal({ [thingPath]: 1234 });
      expect(response.headers.get('cache-control')).to.equal('no-store');
    });

    it('leaves out counts that fail or take too long', async () => {
      const failing = resource('failing', () => Promise.reject(new Error('no such table')));
      const hanging = resource('hanging', () => new Promise(() => {}));
      const origin = await serve([api({ resources: [failing, hanging, resource('task', async () => 3)] })]);
      expect(await (await fetch(`${origin}/counts`)).json()).to.deep.equal({ [`${basePath}/task`]: 3 });
      expect((await fetch(origin)).status).to.equal(200);
    }).timeout(10_000);

    it('shares one count between concurrent requests', async () => {
      let counted = 0;
      const slow = () => new Promise<number>((resolve) => setTimeout(() => resolve(++counted), 200));
      const origin = await serve([api({ resources: [resource('task', slow)] })]);
      await Promise.all(Array.from({ length: 5 }, () => fetch(`${origin}/counts`)));
      expect(counted).to.equal(1);
    });

    it('documents an API with and without a slash at the end, and leaves other paths to the application', async () => {
      const origin = await serve([api()]);
      for (const path of ['/docs/thing', '/docs/thing/']) {
        const response = await fetch(origin + path);
        expect(response.status).to.equal(200);
        expect(await response.text()).to.contain(`data-contract="${basePath}/openapi.json"`);
      }
      for (const path of ['/docs/other/', '/docs/assets/', '/docs/assets/package.json', '/docs/toString']) {
        const response = await fetch(origin + path);
        expect(await response.json(), path).to.deep.equal({ from: 'the application' });
        expect(response.headers.has('content-security-policy'), path).to.equal(false);
      }
    });

    it('redirects /docs to the start page', async () => {
      const response = await fetch(`${await serve([api()])}/docs`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).to.deep.equal([302, '/']);
    });

    it('sends security headers', async () => {
      const origin = await serve([api()]);
      for (const path of ['/', '/docs/thing/']) {
        const { headers } = await fetch(origin + path);
        const policy = headers.get('content-security-policy');
        expect(policy).to.contain("default-src 'none'").and.to.contain("frame-ancestors 'none'");
        expect(policy).not.to.contain('unsafe');
        expect(headers.get('x-content-type-options')).to.equal('nosniff');
        expect(headers.get('referrer-policy')).to.equal('no-referrer');
      }
    });

    it('lets browsers cache every asset of its pages', async () => {
      const origin = await serve([api()]);
      const pages = await Promise.all(
        ['/', '/docs/thing/'].map(async (path) => (await fetch(origin + path)).text()),
      );
      const urls = new Set(pages.join().match(/\/docs\/assets\/[^"]+/g));
      expect(urls.size).to.equal(8);
      for (const url of urls) {
        const response = await fetch(origin + url);
        expect(response.status, url).to.equal(200);
        expect(response.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
      }
    });
  });

  describeBrowser('in a browser', function (browser) {
    this.timeout(60_000);
    let page: Page;
    let requested: string[];
    let complaints: string[];

    beforeEach(async () => {
      page = await browser().newPage();
      page.setDefaultTimeout(20_000);
      requested = [];
      complaints = [];
      page.on('request', (request) => requested.push(request.url()));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
    });

    function expectNoComplaints(origin: string) {
      expect(complaints).to.deep.equal([]);
      expect(
        requested.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')),
      ).to.deep.equal([]);
    }

    it('refreshes the counts and the state of the server, but not while hidden', async () => {
      let things = 7;
      const origin = await serve([api({ resources: [resource('task', async () => things)] })]);
      await page.clock.install();
      await page.goto(origin);
      const count = page.locator('[data-count]');
      expect(await count.textContent()).to.equal('7');
      await page.locator('[data-probe="/ready"] [data-state="good"]').waitFor();
      await page.getByText('Counts refresh every 5 seconds.').waitFor();

      things = 1008;
      await page.clock.runFor(5000);
      await count.and(page.getByText('1,008')).waitFor();
      await becomeHidden(true);
      const before = requested.length;
      await page.clock.runFor(60_000);
      expect(requested.length).to.equal(before);

      things = 1009;
      await becomeHidden(false);
      await count.and(page.getByText('1,009')).waitFor();
      expectNoComplaints(origin);
    });

    const becomeHidden = (hidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
        document.dispatchEvent(new Event('visibilitychange'));`);

    it('reports that the server no longer responds', async () => {
      const origin = await serve([api()]);
      await page.clock.install();
      await page.goto(origin);
      await page.getByText('Counts refresh every 5 seconds.').waitFor();
      await page.route('**/*', (route) => route.abort());
      await page.clock.runFor(5000);
      await page.getByText('The server does not respond.').waitFor();
      await page.locator('[data-probe="/health"]', { hasText: 'no response' }).waitFor();
      expect(await page.locator('[data-count]').textContent()).to.equal('1,234');
    });

    it('has a filter when there are many APIs', async () => {
      const many = Array.from({ length: 13 }, (_, at) => api({ folder: `thing${at}`, title: `Thing ${at}` }));
      const origin = await serve(many);
      await page.goto(origin);
      await page.getByLabel('Filter').fill('tmf000 thing 11');
      await page.getByText('1 of 13 APIs').waitFor();
      expect(await page.locator('.card:visible h2').allTextContents()).to.deep.equal(['Thing 11']);
      expectNoComplaints(origin);
    });

    it('tries out an operation in the documentation', async () => {
      const origin = await serve([api()]);
      await page.goto(`${origin}/docs/thing/`);
      await page.locator('#operations-thing-listThing .opblock-summary-control').click();
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByRole('button', { name: 'Execute' }).click();
      const answer = page.locator('.live-responses-table');
      await answer.getByText('the-first-thing').waitFor();
      expect(await answer.locator('tbody .response-col_status').first().textContent()).to.contain('200');
      expect(requested).to.include(origin + thingPath);
      expectNoComplaints(origin);
    });

    it('lists the client-side listeners separately, without a try-out', async () => {
      const origin = await serve([api()]);
      await page.goto(`${origin}/docs/thing/`);
      const listeners = page.locator('.opblock-tag-section').last();
      await listeners.getByText('client-side listeners').waitFor();
      expect(await page.locator('.opblock-tag').count()).to.equal(2);
      expect(await page.locator('.opblock').count(), 'operations in sight').to.equal(1);
      await listeners.locator('.opblock-tag').click();
      await listeners.locator('.opblock-summary-control').click();
      await listeners.getByText('Notified').waitFor();
      expect(await page.getByRole('button', { name: 'Try it out' }).count()).to.equal(0);
      expectNoComplaints(origin);
    });
  });
});
