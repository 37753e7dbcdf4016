import type { Logger } from 'pino';
import { type ApiRuntime, createApis, type SharedServices } from '../app.js';
import type { Config } from '../config.js';
import { load as accounts } from './account-management.js';
import { load as appointments } from './appointment.js';
import { type DemoData, demoLoader } from './loader.js';
import { load as interactions } from './party-interaction.js';
import { load as balances } from './prepay-balance-management.js';
import { load as catalog } from './product-catalog-management.js';
import { load as inventory } from './product-inventory.js';
import { load as recommendation } from './recommendation.js';
import { load as usageConsumption } from './usage-consumption.js';
import { load as usage } from './usage-management.js';
import { load as workCalendars } from './work-calendar.js';

/** Demo data of the APIs that have some, in the order in which they refer to each other. */
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
  recommendation: recommendation,
};

/** Fills an empty database with one small operator's data, whole or not at all; leaves any other alone. */
export async function loadDemoData(
  config: Config,
  foundations: SharedServices,
  working: readonly ApiRuntime[],
  logger: Logger,
): Promise<void> {
  // Most starts find data: they need no second set of services.
  if (!(await isEmpty(working))) return;
  await foundations.store.transaction(async (store) => {
    const inTransaction = createApis(config, { ...foundations, store });
    if (!(await isEmpty(inTransaction))) return;
    const loader = demoLoader(servicesOf(inTransaction), '');
    for (const [folder, load] of Object.entries(DEMO_DATA)) {
      if (working.some(({ metadata }) => metadata.folder === folder)) await load(loader);
    }
    logger.info('demo data loaded into the empty database');
  });
}

const servicesOf = (working: readonly ApiRuntime[]) => working.flatMap(({ service }) => service.resources);

async function isEmpty(working: readonly ApiRuntime[]): Promise<boolean> {
  for (const service of servicesOf(working)) if ((await service.count()) > 0) return false;
  return true;
}
