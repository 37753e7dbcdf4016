import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { writeReports } from '../../scripts/conformance/report/write-reports.js';
import { describeBrowser } from '../support/browser.js';
import { CLIPPED, CONTRASTS, OPEN_ALL, OVERFLOW } from './page-measures.js';
import { check, exchange, failing, hostileRun, run, skippedCheck } from './sample-runs.js';

const REPORT = 'TMF000-v4.0.0-HTMLReport.html';
const WIDE = 'x'.repeat(3_000);

describeBrowser('Conformance reports in a browser', function (browser) {
  let folder = '';
  this.timeout(60_000);
  let page: Page;

  const groups = [
    {
      name: 'thing: lists',
      checks: [
        check(`a check with a long name ${WIDE}`),
        failing('wide', {
          assertions: [{ text: WIDE, passed: false, detail: WIDE, source: WIDE }],
          exchanges: [
            exchange({
              url: `http://127.0.0.1/${WIDE}`,
              request: { headers: { 'x-wide': WIDE } },
              answer: { status: 200, headers: {}, body: `{"wide":"${WIDE}"}` },
            }),
          ],
        }),
        skippedCheck('503'),
      ],
    },
    { name: 'thing: filters', checks: [check('filter by status')] },
  ];
  const runs = [run({ groups }), run({ level: 'certification', database: 'PostgreSQL' })];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reports-'));
    page = await browser().newPage();
  });
  afterEach(async () => {
    await page?.close();
    await rm(folder, { recursive: true });
  });

  const visit = (name: string) => page.goto(pathToFileURL(join(folder, name)).href);
  const overflow = () => page.evaluate<number>(OVERFLOW);
  const clipped = () => page.evaluate<string[]>(CLIPPED);

  for (const width of [320, 768, 1440])
    it(`fit into ${width} pixels with everything open`, async () => {
      await writeReports(runs, folder);
      for (const name of ['index.html', REPORT]) {
        await page.setViewportSize({ width, height: 900 });
        await visit(name);
        await page.evaluate(OPEN_ALL);
        expect(await overflow(), name).to.be.at.most(0);
        expect(await clipped(), name).to.deep.equal([]);
      }
    });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`can be read in ${colorScheme} colours`, async () => {
      await writeReports(runs, folder);
      await page.emulateMedia({ colorScheme });
      await visit(REPORT);
      const faint = await page.evaluate<{ text: string; ratio: number }[]>(CONTRASTS);
      expect(faint.filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
      expect(faint).to.have.length.greaterThan(30);
    });

  it('open failed checks and fold passed ones', async () => {
    await writeReports(runs, folder);
    await visit(REPORT);
    expect(await page.locator('tr.failed pre.body').first().isVisible()).to.equal(true);
    const passed = page.locator('tr.passed').first();
    expect(await passed.locator('.assertions').isVisible()).to.equal(false);
    await passed.locator('summary').first().click();
    expect(await passed.locator('.assertions').isVisible()).to.equal(true);
  });

  it('link the summary to the failed check', async () => {
    await writeReports(runs, folder);
    await visit('index.html');
    await page.getByRole('link', { name: 'wide' }).click();
    expect(page.url()).to.match(/#run-1-1-2$/);
    expect(await page.locator(':target .name').first().textContent()).to.equal('wide');
  });

  it('print black on white, with nothing cut off and all names of checks', async () => {
    await writeReports(runs, folder);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 700, height: 1000 });
    await visit(REPORT);
    expect(await overflow()).to.be.at.most(0);
    expect(await clipped()).to.deep.equal([]);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).to.equal(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('tr.failed pre.body').first().isVisible()).to.equal(true);
    expect(await page.getByText('filter by status').first().isVisible()).to.equal(true);
    const pages = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pages.match(/\/Type\s*\/Page\b/g) ?? []).to.have.length.within(2, 12);
  });

  it('run no code from responses', async () => {
    await writeReports([hostileRun], folder);
    let ran = false;
    page.on('dialog', async (dialog) => {
      ran = true;
      await dialog.dismiss();
    });
    for (const name of ['index.html', REPORT]) {
      await visit(name);
      expect(await page.locator('script, img').count()).to.equal(0);
    }
    expect(await page.title()).to.include('<script>');
    expect(ran).to.equal(false);
  });
});
