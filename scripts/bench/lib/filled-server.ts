import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { type OwnServer, startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { createTables } from './fill.js';
import { createScratchDatabase } from './scratch-database.js';

const SETTINGS = { SEED: 'none', LOG_LEVEL: 'error', VALIDATE_RESPONSES: 'false' };

/** Fills a scratch database through the store and starts a server on it. `stop` drops the database, too. */
export async function startFilledServer(
  database: string,
  name: string,
  fill: (store: Store) => Promise<void>,
): Promise<OwnServer> {
  const { url, drop } = await createScratchDatabase(database, name);
  await createTables(url);
  const store = await openStore(url);
  await fill(store).finally(() => store.close());
  const server = await startOwnServer(ownRoot(), url, SETTINGS);
  const stop = async () => {
    await server.stop();
    await drop();
  };
  return { ...server, stop };
}
