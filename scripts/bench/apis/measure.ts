import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generate } from '../../generate/generator.js';
import { compile } from '../../lib/compile.js';
import type { Project } from '../../lib/project.js';
import { startOwnProcess } from '../lib/own-process.js';
import { freePort, type ServerProcess } from '../lib/server-process.js';

/** What a number of APIs costs: durations in seconds, memory in megabytes. */
export interface ApiCosts {
  readonly apis: number;
  readonly generation: number;
  readonly compilation: number;
  /** With an empty database, whose tables are created. */
  readonly firstStart: number;
  readonly secondStart: number;
  readonly idleMemory: number;
  /** The slowest first request of an API. */
  readonly firstRequest: number;
  /** After a request to every API. */
  readonly usedMemory: number;
}

const IDLE_MS = 2_000;

/** Generates, compiles and starts a project. Throws if its code does not compile. */
export async function costsOf(project: Project, report: (line: string) => void): Promise<ApiCosts> {
  const generation = await seconds(() => generate(project, report, { all: true }));
  report('compiling');
  const errors: string[] = [];
  const compilation = await seconds(async () => void errors.push(...(await compile(project, 'src'))));
  if (errors.length > 0) throw new Error(`The generated code does not compile:\n${errors.join('\n')}`);
  report('starting');
  return { ...(await startCosts(project)), generation, compilation };
}

async function startCosts(project: Project): Promise<Omit<ApiCosts, 'generation' | 'compilation'>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-apis-'));
  const start = async () =>
    startOwnProcess({
      databaseUrl: `sqlite:${join(folder, 'data.sqlite')}`,
      port: await freePort(),
      log: join(folder, 'log'),
      checkout: project.root,
    });
  try {
    const firstStart = await seconds(async () => (await start()).stop());
    let server: ServerProcess | undefined;
    const secondStart = await seconds(async () => {
      server = await start();
    });
    if (!server) throw new Error('The server did not start');
    try {
      await setTimeout(IDLE_MS);
      const idleMemory = server.memory() ?? Number.NaN;
      const lists = listsOf(project);
      const requests: number[] = [];
      for (const list of lists) requests.push(await seconds(() => request(`${server?.url}${list}`)));
      const usedMemory = server.memory() ?? Number.NaN;
      const firstRequest = Math.max(...requests);
      return { apis: lists.length, firstStart, secondStart, idleMemory, firstRequest, usedMemory };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function request(url: string): Promise<void> {
  const { status } = await fetch(url);
  if (status !== 200) throw new Error(`${url}: HTTP status ${status}`);
}

/** The path of one list of each generated API. */
function listsOf({ generated }: Project): string[] {
  return readdirSync(generated).flatMap((folder) => {
    const document = contractIn(join(generated, folder));
    const [path] =
      Object.entries(document?.paths ?? {}).find(([path, item]) => 'get' in item && !path.includes('{')) ??
      [];
    return path === undefined ? [] : [`${document?.servers[0]?.url}${path}`];
  });
}

function contractIn(folder: string) {
  try {
    return JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')) as {
      servers: { url: string }[];
      paths: Record<string, object>;
    };
  } catch {
    return undefined;
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
