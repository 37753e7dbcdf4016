import { createApis } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { SchemaRegistry } from '../../src/services/contract/schema-registry.js';
import {
  backfillHoldings,
  markBackfillComplete,
} from '../../src/services/recommendation/holdings-backfill.js';
import { openStore } from '../../src/store/knex/open-store.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';

const HELP = `Usage: npm run recommend:rebuild -- [--database <url>]

Computes anew, from the products in the database, who holds what and what is held together: all that recommendations
are made from. Servers may run meanwhile; until it has ended they know less than all. It is never needed in normal life:
counts follow every change of a product by themselves. It is after rows were restored or changed by hand.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        this text`;

const LOGGED = 10_000;

/** Nobody subscribes to anything here. */
const nobody = () => {
  throw new Error('There are no subscriptions here');
};
const HUB = {
  checkQuery: nobody,
  checkCallback: nobody,
  checkSecret: nobody,
  wake: () => {},
  sealSecret: (secret: string) => secret,
  limits: { perApi: 0, perHost: 0 },
};

await runCommand(async () => {
  const { values } = readArguments(HELP, { database: { type: 'string' } });
  const url = values.database;
  if (url !== undefined && !/^(sqlite:.+|postgres(ql)?:\/\/.+)/.test(url))
    throw new UsageError(`--database is not sqlite:<file> or postgres://…\n\n${HELP}`);
  const config = readConfig({ ...process.env, ...(url !== undefined && { DATABASE_URL: url }) });
  const store = await openStore(config.databaseUrl, { scanLimit: 0 });
  try {
    const working = createApis(config, { store, schemas: new SchemaRegistry(config.schemas), hub: HUB });
    await store.migrate(working.flatMap(({ service }) => service.resources.map(({ schema }) => schema)));
    const reach = working[0]?.access;
    if (!reach?.has('product-inventory', 'product')) throw new Error('This server has no products');
    let looked = 0;
    await backfillHoldings(reach, (now) => {
      looked = now;
      if (now % LOGGED === 0) console.log(`${now} products looked at`);
    });
    await store.baskets.recount();
    for (let rounds = 1; await store.baskets.fold(); rounds += 1)
      if (rounds % 20 === 0) console.log(`${await store.baskets.total()} parties counted`);
    await markBackfillComplete(reach);
    console.log(`${looked} looks at products; ${await store.baskets.total()} parties hold something`);
  } finally {
    await store.close();
  }
});
