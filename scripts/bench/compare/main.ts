import { writeFileSync } from 'node:fs';
import { runCommand } from '../../lib/cli.js';
import { type Mode, type Options, readOptions } from '../lib/options.js';
import { measureMemory, memoryTable } from '../memory/memory.js';
import { compareProcesses } from '../processes/processes.js';
import { isFaster, processesTable } from '../processes/report.js';
import { soakReport } from '../soak/report.js';
import { soak } from '../soak/soak.js';
import { type Comparing, compare } from './compare.js';
import { findCores, moveTo } from './cores.js';
import { growth } from './growth.js';
import { installPeers } from './peers.js';
import { profile } from './profile.js';
import { busiest, comparisonTable, growthTable, memoryLine } from './report.js';

const progress = (text: string) => console.log(text);
const kindOf = (database: string) => (database === 'sqlite' ? 'SQLite' : 'PostgreSQL');

/** What goes into the file, after it has been printed, and whether it is as it has to be. */
interface Outcome {
  /** As it is when it is a text. */
  readonly report: object | string;
  readonly isGood: boolean;
}
type Run = (options: Options, database: string, core: number | undefined) => Promise<Outcome>;

const RUNS: Readonly<Record<Mode, Run>> = {
  comparison: async (options, database, core) => {
    const comparing = comparingOf(options, database, core);
    const results = [];
    for (const size of options.sizes) results.push(...(await compare(size, comparing)));
    console.log(
      `\nOurs on ${kindOf(database)}\n${comparisonTable(results)}\n${busiest(results)}\n${memoryLine(results)}\n`,
    );
    return { report: { pinned: core !== undefined, results }, isGood: true };
  },
  growth: async (options, database, core) => {
    const costs = await growth(options.sizes, comparingOf(options, database, core));
    console.log(`\nOurs on ${kindOf(database)}\n${growthTable(costs)}\n${memoryLine(costs)}\n`);
    return { report: { pinned: core !== undefined, costs }, isGood: true };
  },
  profile: async ({ sizes: [size = 0], profiled = 'get by id', ...options }, database, core) => {
    const graph = await profile(profiled, size, comparingOf(options, database, core));
    return { report: graph, isGood: true };
  },
  memory: async ({ sizes, requests = 360_000 }, database, core) => {
    const runs = [];
    for (const size of sizes) {
      const run = await measureMemory({ size, requests, database, core, progress });
      console.log(`\n${memoryTable(run)}\n`);
      runs.push(run);
    }
    return { report: { pinned: core !== undefined, runs }, isGood: runs.every(({ trend }) => trend.isFlat) };
  },
  soak: async ({ seconds, requests = Number.POSITIVE_INFINITY, every }, database) => {
    const run = await soak({ database, seconds, requests, every, progress });
    console.log(`\n${soakReport(run)}`);
    return { report: { ...run, checks: run.checks.all() }, isGood: run.checks.havePassed() };
  },
  processes: async ({ sizes, rounds, seconds }, database) => {
    const runs = [];
    for (const size of sizes) {
      const run = await compareProcesses({ database, size, rounds, milliseconds: seconds * 1_000, progress });
      console.log(`\n${processesTable(run)}`);
      runs.push({ size, ...run });
    }
    return { report: { runs }, isGood: runs.every(isFaster) };
  },
};

const comparingOf = (
  { connections, rounds, seconds }: Pick<Options, 'connections' | 'rounds' | 'seconds'>,
  database: string,
  core: number | undefined,
): Comparing => ({ database, core, connections, rounds, milliseconds: seconds * 1_000, progress });

/** Moves the requests to a core; answers the one for the server that is measured. */
function pin(): number | undefined {
  const cores = findCores();
  if (cores) moveTo(cores.client);
  else console.log('No taskset, or one core: the servers and the requests share what there is');
  return cores?.server;
}

await runCommand(async () => {
  const options = readOptions();
  const { mode, databases, output } = options;
  if (mode === 'comparison') installPeers(progress);
  // Several processes and a database would not fit on what is left.
  const core = mode === 'soak' || mode === 'processes' ? undefined : pin();
  const reports: (object | string)[] = [];
  for (const database of databases) {
    console.log(`${mode}, ours on ${kindOf(database)}`);
    const { report, isGood } = await RUNS[mode](options, database, core);
    reports.push(typeof report === 'string' ? report : { mode, database: kindOf(database), ...report });
    if (!isGood) process.exitCode = 1;
  }
  const [first] = reports;
  const text = typeof first === 'string' ? first : `${JSON.stringify(reports, null, 2)}\n`;
  if (output !== undefined) writeFileSync(output, text);
});
