import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generate, readApis } from '../../generate/generator.js';
import { compile } from '../../lib/compile.js';
import type { Project } from '../../lib/project.js';
import { startOwnProcess } from '../lib/own-process.js';
import { freePort } from '../lib/server-process.js';

/** The cost of building a number of APIs, in seconds. */
export interface BuildCosts {
  readonly generation: number;
  readonly compilation: number;
}

/** The cost of running them: durations in seconds, memory in resident megabytes. */
export interface RunCosts {
  readonly apis: number;
  /** With an empty database, in which the tables are created. */
  readonly firstStart: number;
  readonly secondStart: number;
  readonly idleMemory: number;
  /** The slowest first request of an API. */
  readonly firstRequest: number;
  /** After a request to every API. */
  readonly usedMemory: number;
}

export type ApiCosts = BuildCosts & RunCosts;

/** Generates all APIs of a project and compiles its server from nothing. Throws if its code does not compile. */
export async function buildCosts(project: Project, report: (line: string) => void): Promise<BuildCosts> {
  report('generating');
  const generation = await seconds(() => generate(project, () => {}, { all: true }));
  rmSync(join(project.root, 'dist'), { recursive: true, force: true });
  report('compiling');
  let errors: string[] = [];
  const compilation = await seconds(async () => {
    errors = await compile(project, 'src');
  });
  if (errors.length > 0) throw new Error(`The generated code does not compile:\n${errors.join('\n')}`);
  return { generation, compilation };
}

/** Milliseconds after which a server that nobody calls is idle. */
const SETTLING_MS = 2_000;

/** Starts the compiled server of a project twice, and sends one request to each API. */
export async function runCosts(project: Project, report: (line: string) => void): Promise<RunCosts> {
  const lists = await listsOf(project);
  const folder = mkdtempSync(join(tmpdir(), 'bench-apis-'));
  try {
    report('starting');
    const first = await timedStart(project, folder);
    await first.server.stop();
    const { server, duration } = await timedStart(project, folder);
    try {
      await setTimeout(SETTLING_MS);
      const idleMemory = server.memory() ?? Number.NaN;
      const requests: number[] = [];
      for (const list of lists) requests.push(await seconds(() => get(server.url + list)));
      return {
        apis: lists.length,
        firstStart: first.duration,
        secondStart: duration,
        idleMemory,
        firstRequest: Math.max(...requests),
        usedMemory: server.memory() ?? Number.NaN,
      };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timedStart({ root }: Project, folder: string) {
  const port = await freePort();
  const databaseUrl = `sqlite:${join(folder, 'data.sqlite')}`;
  const start = performance.now();
  const server = await startOwnProcess({ databaseUrl, port, log: join(folder, 'log'), checkout: root });
  return { server, duration: secondsSince(start) };
}

async function get(url: string): Promise<void> {
  const response = await fetch(url);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url}: HTTP status ${response.status} ${text}`);
}

/** The path of the first list of each API. */
async function listsOf(project: Project): Promise<string[]> {
  const apis = await readApis(project);
  return apis.map(({ contract, folder }) => {
    const file = join(project.generated, folder, 'openapi.json');
    const { servers, paths } = JSON.parse(readFileSync(file, 'utf8')) as ServedContract;
    const list = Object.entries(paths).find(([path, item]) => item.get && !path.includes('{'));
    if (!list) throw new Error(`${contract} has no list`);
    return `${servers[0]?.url}${list[0]}`;
  });
}

interface ServedContract {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: object }>>;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return secondsSince(start);
}

const secondsSince = (start: number) => (performance.now() - start) / 1_000;
