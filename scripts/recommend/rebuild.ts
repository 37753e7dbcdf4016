import { buildAll } from '../../src/services/derived/build.js';
import { holdings } from '../../src/services/recommendation/holdings-build.js';
import { readArguments, runCommand } from '../lib/cli.js';
import { configOf } from '../tmf/config-of.js';
import { withServices } from '../tmf/open-services.js';

const HELP = `Usage: npm run recommend:rebuild -- [--database <url>]

Rebuilds the counts behind recommendations from the products in the database, from nothing. Servers may run at the same time;
until the rebuild ends, their counts are incomplete. In normal operation no rebuild is needed, because each change of a
product updates the counts. It is needed after counts were changed by hand; \`tmf migrate --rebuild\` repairs what differs.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        prints this text`;

const BATCH_SIZE = 500;

/** Number of products between two lines of the log. */
const LOG_INTERVAL = 10_000;

await runCommand(async () => {
  const { values } = readArguments(HELP, { database: { type: 'string' } });
  await withServices(configOf(values.database), async ({ store, apis }) => {
    const access = apis[0]?.access;
    if (!access?.has('product-inventory', 'product')) throw new Error('This server has no products');
    await store.derivedStates.restart([holdings.name]);
    await store.baskets.recount();
    let products = 0;
    await buildAll(access, holdings, BATCH_SIZE, ({ processed }) => {
      if (processed !== products && processed % LOG_INTERVAL === 0)
        console.log(`${processed} products processed`);
      products = processed;
    });
    console.log(`${products} products processed; ${await store.baskets.total()} parties hold products`);
  });
});
