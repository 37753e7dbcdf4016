import {
  backfillHoldings,
  markBackfillComplete,
} from '../../src/services/recommendation/holdings-backfill.js';
import { readArguments, runCommand } from '../lib/cli.js';
import { configOf } from '../tmf/config-of.js';
import { withServices } from '../tmf/open-services.js';

const HELP = `Usage: npm run recommend:rebuild -- [--database <url>]

Rebuilds the counts behind recommendations from the products in the database. Servers may run at the same time; until
the rebuild ends, their counts are incomplete. In normal operation no rebuild is needed, because each change of a
product updates the counts. It is needed after rows were restored or changed by hand.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        prints this text`;

/** Number of products between two lines of the log. */
const LOG_INTERVAL = 10_000;

await runCommand(async () => {
  const { values } = readArguments(HELP, { database: { type: 'string' } });
  await withServices(configOf(values.database), async ({ store, apis }) => {
    const access = apis[0]?.access;
    if (!access?.has('product-inventory', 'product')) throw new Error('This server has no products');
    let processed = 0;
    await backfillHoldings(access, (now) => {
      processed = now;
      if (now % LOG_INTERVAL === 0) console.log(`${now} products processed`);
    });
    await store.baskets.recount();
    for (let rounds = 1; await store.baskets.fold(); rounds += 1)
      if (rounds % 20 === 0) console.log(`${await store.baskets.total()} parties counted`);
    await markBackfillComplete(access);
    console.log(`${processed} products processed; ${await store.baskets.total()} parties hold products`);
  });
});
