import { rmSync } from 'node:fs';
import { readArguments, UsageError } from '../../lib/cli.js';
import { listedContracts } from '../../lib/listed-contracts.js';
import { scratchProject } from '../../lib/scratch.js';
import { tableOf } from '../lib/table.js';
import { listApis } from './copies.js';
import { type ApiCosts, costsOf } from './measure.js';

const HELP = `Usage: npm run bench -- apis [options]

Generates, compiles and starts this project with several numbers of APIs: its own, and copies of them under other numbers
and base paths. Prints the seconds that it takes, and the memory of the server when it is idle, and after a request to
every API. Works in a scratch copy. Requires Java 11 or newer.

  --apis <n,n,…>  numbers of APIs, at least this project's own (default: 10,30,60)
  -h, --help      this text`;

function numbersOf(text: string, least: number): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number >= least && number <= 200)) return numbers;
  throw new UsageError(`--apis ${text}: expected numbers from ${least} to 200, separated by commas`);
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(HELP, { apis: { type: 'string' } }, false, args);
  const project = scratchProject();
  try {
    const originals = listedContracts(project);
    const rows: ApiCosts[] = [];
    for (const count of numbersOf(values.apis ?? '10,30,60', originals.length)) {
      console.error(`${count} APIs`);
      listApis(project, originals, count);
      rows.push(await costsOf(project, console.error));
    }
    console.log(tableOf(HEAD, rows.map(rowOf)));
  } finally {
    rmSync(project.root, { recursive: true, force: true });
  }
}

const HEAD = [
  'APIs',
  'generation',
  'compilation',
  'first start',
  'second start',
  'idle',
  'first request',
  'all used',
];

function rowOf(costs: ApiCosts): string[] {
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const megabytes = (value: number) => `${Math.round(value)} MB`;
  return [
    `${costs.apis}`,
    ...[costs.generation, costs.compilation, costs.firstStart, costs.secondStart].map(seconds),
    megabytes(costs.idleMemory),
    seconds(costs.firstRequest),
    megabytes(costs.usedMemory),
  ];
}
