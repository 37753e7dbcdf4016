import { readFileSync } from 'node:fs';
import { tableOf } from '../bench/lib/table.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { type Evaluation, evaluate, readBaskets } from './measure.js';

const HELP = `Usage: npm run recommend:evaluate -- <baskets.csv> [options]

Measures recommendations on baskets: a line for each, its items separated by commas. Every item is left out of its
basket once, and looked for among those that are recommended to who holds the rest. The counts that this is computed
from are those of the other baskets only: the file is split into folds, line by line in turn.

The same code scores as in the server. It is compared with plain co-occurrence (the sum of how often an item is together
with each held one) and with popularity (what is in most baskets). None of them recommends what is held.

  --folds <n>   parts of the file (default: 5)
  --most <n>    recommended items (default: 10)
  --every <n>   leaves items out of one basket in so many only, which is faster (default: 1)
  -h, --help    this text`;

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} ${text} is no whole number from ${least} to ${most}\n\n${HELP}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function table({ scores }: Evaluation, most: number): string {
  const popularity = scores.find(({ method }) => method === 'popularity')?.hitRate ?? 0;
  const rows = scores.map(({ method, hitRate, reciprocalRank, coverage }) => [
    method,
    hitRate.toFixed(4),
    popularity > 0 ? `${(hitRate / popularity).toFixed(3)} ×` : '-',
    reciprocalRank.toFixed(4),
    `${(coverage * 100).toFixed(1)} %`,
  ]);
  return tableOf(['method', `hit rate at ${most}`, 'popularity’s', 'MRR', 'coverage'], rows);
}

function progressLine() {
  let shown = -1;
  return (done: number, all: number) => {
    const percent = Math.floor((done * 100) / all);
    if (percent !== shown && process.stderr.isTTY) process.stderr.write(`\r${percent} %`);
    shown = percent;
  };
}

await runCommand(async () => {
  const options = { folds: { type: 'string' }, most: { type: 'string' }, every: { type: 'string' } } as const;
  const { values, positionals } = readArguments(HELP, options, true);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(`Name one file of baskets\n\n${HELP}`);
  const folds = wholeNumber('folds', values.folds ?? '5', 2, 1000);
  const most = wholeNumber('most', values.most ?? '10', 1, 100);
  const every = wholeNumber('every', values.every ?? '1', 1, 1000);
  const baskets = readBaskets(read(file));
  if (!baskets.some(({ length }) => length > 1))
    throw new UsageError(`${file} has no basket with two items: there is nothing to leave out`);
  const result = await evaluate(baskets, { folds, limit: most, every, progress: progressLine() });
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.log(
    `${result.baskets} baskets, ${result.items} items, ${result.trials} left out in ${folds} folds\n`,
  );
  console.log(table(result, most));
});
