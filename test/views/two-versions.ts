import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_FILES } from '../../scripts/lib/scratch.js';
import { fromRoot } from '../../src/root.js';
import type { TestDatabase } from '../support/databases.js';
import { officialFolder } from '../support/official.js';
import { runScript, scratchProject } from '../support/scratch.js';
import { contractsIn, OWN, OWN_MAPPINGS } from './mapped-apis.js';

/** The mappings of this project. */
const MAPPINGS = fromRoot('generator-config', 'views');

/** The official files whose APIs have a mapping. */
export const mappedOfficialFiles = (): string[] => {
  if (!officialFolder) return [];
  const folder = join(officialFolder, 'survey', 'v5');
  const numbers = readdirSync(MAPPINGS).map((name) => name.split('-')[0] as string);
  const files = readdirSync(folder).filter((file) => numbers.some((number) => file.startsWith(number)));
  return files.map((file) => join(folder, file));
};

/** An official file with the next minor version and one more attribute: what an update of TM Forum's looks like. */
function nextMinor(project: string): string {
  const file = join(officialFolder ?? '', 'specs', 'core', 'TMF666-Account-v4.0.0.swagger.json');
  const swagger = JSON.parse(readFileSync(file, 'utf8'));
  swagger.info.version = '4.1.0';
  for (const name of ['BillingAccount', 'BillingAccount_Create', 'BillingAccount_Update'])
    swagger.definitions[name].properties.costCentre = { type: 'string' };
  const next = join(project, 'TMF666-Account-v4.1.0.swagger.json');
  writeFileSync(next, JSON.stringify(swagger));
  return next;
}

/** Generates and compiles a scratch project with both versions of all mapped APIs; for the caller to remove. */
export async function generatedProject(): Promise<string> {
  const project = scratchProject(...PROJECT_FILES, 'generated');
  const succeeds = async (script: string, ...args: string[]) => {
    const { code, stdout, stderr } = await runScript(script, '--project', project, ...args);
    if (code !== 0) throw new Error(`${script}\n${stdout}\n${stderr}`);
  };
  const official = mappedOfficialFiles();
  const sources = [OWN, ...official, ...(official.length > 0 ? [nextMinor(project)] : [])];
  for (const source of sources) await succeeds('specs/import', source);
  const list = join(project, 'generator-config', 'apis.json');
  const listed = JSON.parse(readFileSync(list, 'utf8')) as string[];
  const added = readdirSync(join(project, 'specs'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .filter((name) => !listed.includes(name) && !contractsIn(OWN).includes(name));
  writeFileSync(list, JSON.stringify([...listed, ...contractsIn(OWN), ...added]));
  cpSync(OWN_MAPPINGS, join(project, 'generator-config', 'views'), { recursive: true });
  await succeeds('generate/main');
  const tsc = spawnSync(fromRoot('node_modules', '.bin', 'tsc'), ['-p', join(project, 'src')], {
    encoding: 'utf8',
  });
  if (tsc.status !== 0) throw new Error(tsc.stdout);
  return project;
}

/** Starts the project's own server on a database, before the suite; it is stopped after it. */
export function serverOf(project: () => string, database: TestDatabase): { readonly url: string } {
  let process_: ChildProcess | undefined;
  const server = { url: '' };
  before('start', async function () {
    this.timeout(120_000);
    process_ = spawn(process.execPath, [join(project(), 'dist', 'src', 'main.js')], {
      env: {
        ...process.env,
        PORT: '0',
        DATABASE_URL: database.url(),
        SEED: 'none',
        LOG_LEVEL: 'error',
        VALIDATE_RESPONSES: 'true',
        HUB_ALLOW: '127.0.0.1',
        // A round trip reads its events at its end.
        EVENT_STREAM_STALL: '10 min',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: process_.stdout as NodeJS.ReadableStream })) {
      const url = /start page\s+(\S+)\//.exec(line)?.[1];
      if (url === undefined) continue;
      server.url = url;
      process_.stdout?.resume();
      return;
    }
    throw new Error('The server ended before it listened');
  });
  database.atEnd(async () => {
    if (!process_ || process_.exitCode !== null) return;
    const ended = once(process_, 'exit');
    process_.kill();
    await ended;
  });
  return server;
}
