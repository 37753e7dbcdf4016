import type { Logger } from 'pino';
import { type ApiRuntime, createApis, type SharedServices } from '../apis.js';
import type { Config } from '../config.js';
import { load as accounts } from './account-management.js';
import { load as appointments } from './appointment.js';
import { DemoDates } from './demo-dates.js';
import { type DemoData, demoLoader } from './loader.js';
import { load as interactions } from './party-interaction.js';
import { load as balances } from './prepay-balance-management.js';
import { load as catalog } from './product-catalog-management.js';
import { load as inventory } from './product-inventory.js';
import { load as recommendations } from './recommendation.js';
import { load as usageConsumption } from './usage-consumption.js';
import { load as usage } from './usage-management.js';
import { load as workCalendars } from './work-calendar.js';

/** Demo data by API folder, in loading order: each API refers only to those before it. */
export const DEMO_DATA: Readonly<Record<string, DemoData>> = {
  'account-management': accounts,
  'product-catalog-management': catalog,
  'product-inventory': inventory,
  'prepay-balance-management': balances,
  'usage-management': usage,
  'work-calendar': workCalendars,
  appointment: appointments,
  'party-interaction': interactions,
  'usage-consumption': usageConsumption,
  recommendation: recommendations,
};

/**
 * Loads the demo data into an empty database in one transaction, with dates counted from `now`; a database with any
 * resource is left as it is.
 */
export async function loadDemoData(
  config: Config,
  shared: SharedServices,
  apis: readonly ApiRuntime[],
  logger: Logger,
  now: Date,
): Promise<void> {
  // Checked first without a transaction: most databases have data.
  if (!(await isEmpty(apis))) return;
  await shared.store.transaction(
    async (store) => {
      const inTransaction = createApis(config, { ...shared, store });
      if (!(await isEmpty(inTransaction))) return;
      const loader = demoLoader(servicesOf(inTransaction), '', new DemoDates(now));
      for (const [folder, load] of Object.entries(DEMO_DATA)) {
        if (apis.some(({ metadata }) => metadata.folder === folder)) await load(loader);
        // Recommendations are computed from counted holdings, and no background job counts them before the commit.
        while (await store.baskets.fold());
      }
      logger.info('demo data loaded into the empty database');
    },
    { timeoutMs: Number.POSITIVE_INFINITY },
  );
}

const servicesOf = (apis: readonly ApiRuntime[]) => apis.flatMap(({ service }) => service.resources);

async function isEmpty(apis: readonly ApiRuntime[]): Promise<boolean> {
  for (const service of servicesOf(apis)) if ((await service.count()) > 0) return false;
  return true;
}
