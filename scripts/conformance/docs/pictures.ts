import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, CHROMIUM } from '../../lib/browser.js';

const SIZE = { width: 1280, height: 1000 };

/** Takes pictures of the summary and of a report, `TMF000-v4.0.0-HTMLReport.html#run-1`; returns their paths. */
export async function takePictures(reports: string, report: string, folder: string): Promise<string[]> {
  const [file = '', anchor = ''] = report.split('#');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
    const take = async (name: string) => {
      const path = join(folder, name);
      await page.screenshot({ path });
      return path;
    };
    await page.goto(pathToFileURL(join(reports, 'index.html')).href);
    const summary = await take('conformance-summary.png');
    await page.goto(`${pathToFileURL(join(reports, file)).href}#${anchor}`);
    // Unfolds the first request of the first check as an example.
    const check = page.locator(`#${anchor} details.check`).first();
    if ((await check.getAttribute('open')) === null) await check.locator('summary').first().click();
    const exchange = check.locator('details.exchange').first();
    if ((await exchange.count()) > 0 && (await exchange.getAttribute('open')) === null)
      await exchange.locator('summary').click();
    await page.mouse.move(0, 0);
    await page.evaluate(`document.getElementById('${anchor}').scrollIntoView()`);
    return [summary, await take('conformance-report.png')];
  } finally {
    await browser.close();
  }
}
