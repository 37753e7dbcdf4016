import type { Logger } from 'pino';
import { workingApis } from './app.js';
import type { Config } from './config.js';
import { type DemoData, demoLoader } from './services/demo-loader.js';
import type { Store } from './store/store.js';

/** Demo data of the APIs that have some, in the order in which they refer to each other. */
const DEMO_DATA: Readonly<Record<string, DemoData>> = {};

/** Fills an empty database with one small operator's data, whole or not at all; leaves any other alone. */
export function loadDemoData(config: Config, store: Store, logger: Logger): Promise<void> {
  return store.transaction(async (transaction) => {
    const working = workingApis(config, transaction);
    const services = working.flatMap(({ service }) => service.resources);
    for (const service of services) if ((await service.count()) > 0) return;
    const loader = demoLoader(services, '');
    for (const [folder, load] of Object.entries(DEMO_DATA)) {
      if (working.some(({ metadata }) => metadata.folder === folder)) await load(loader);
    }
    logger.info('demo data loaded into the empty database');
  });
}
