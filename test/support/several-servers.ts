import type { TestDatabase } from './databases.js';
import { ServerProcess } from './process.js';
import { startTestServer } from './server.js';
import { signedInSettings, signInAt } from './signed-in.js';

/** Addresses of servers on the suite's database, while its tests run: two processes where the database serves several. */
export function severalServers(database: TestDatabase, settings: NodeJS.ProcessEnv): readonly string[] {
  const urls: string[] = [];
  before('start the servers: two processes where the database serves several', async () => {
    urls.push((await startTestServer(database, settings)).url);
    if (database.name === 'SQLite') return;
    const other = new ServerProcess({
      ...(await signedInSettings({})),
      SEED: 'none',
      ...settings,
      DATABASE_URL: database.url(),
    });
    database.atEnd(async () => {
      other.signal('SIGTERM');
      await other.exited;
    });
    const url = await other.url();
    signInAt(url, {});
    urls.push(url);
  });
  return urls;
}
