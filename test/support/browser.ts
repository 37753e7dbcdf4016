import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/lib/browser.js';

export { BROWSER_FLAGS, CHROMIUM };

/** A browser that a suite has to itself, while its tests run; without one at hand they are skipped, and say so. */
export function browserOfSuite(): () => Browser | undefined {
  let browser: Browser | undefined;
  before(async function () {
    if (!existsSync(CHROMIUM)) {
      console.log(`      no Chromium at ${CHROMIUM}: set CHROMIUM_PATH`);
      this.skip();
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS });
  });
  after(() => browser?.close());
  return () => browser;
}
