import { readFileSync } from 'node:fs';
import { tableOf } from '../bench/lib/table.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { type Evaluation, evaluate, readBaskets } from './measure.js';

const HELP = `Usage: npm run recommend:evaluate -- <baskets.csv> [options]

Evaluates recommendations by leave-one-out on baskets: one basket per line, items separated by commas. Each item is
removed from its basket once, and searched among the recommendations for the remaining items. Counts come from other
baskets only: the lines are distributed to folds in turn.

Scores come from the code of the server. They are compared with plain co-occurrence (the sum of an item's counts with
each held item) and with popularity (the items in most baskets). No method recommends held items.

  --folds <n>   number of folds (default: 5)
  --most <n>    maximum recommended items (default: 10)
  --every <n>   evaluates only every n-th basket, which is faster (default: 1)
  -h, --help    prints this text`;

function integer(name: string, text: string, min: number, max: number): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`--${name} ${text} is not an integer from ${min} to ${max}\n\n${HELP}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function table({ scores }: Evaluation, limit: number): string {
  const popularity = scores.find(({ method }) => method === 'popularity')?.hitRate ?? 0;
  const rows = scores.map(({ method, hitRate, reciprocalRank, coverage }) => [
    method,
    hitRate.toFixed(4),
    popularity > 0 ? `${(hitRate / popularity).toFixed(3)} ×` : '-',
    reciprocalRank.toFixed(4),
    `${(coverage * 100).toFixed(1)} %`,
  ]);
  return tableOf(['method', `hit rate at ${limit}`, 'popularity’s', 'MRR', 'coverage'], rows);
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
  if (file === undefined || others.length > 0)
    throw new UsageError(`Exactly one file of baskets is required\n\n${HELP}`);
  const folds = integer('folds', values.folds ?? '5', 2, 1000);
  const limit = integer('most', values.most ?? '10', 1, 100);
  const every = integer('every', values.every ?? '1', 1, 1000);
  const baskets = readBaskets(read(file));
  if (!baskets.some(({ length }) => length > 1))
    throw new UsageError(`${file} has no basket with two items, which an evaluation needs`);
  const result = await evaluate(baskets, { folds, limit, every, progress: progressLine() });
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.log(
    `${result.baskets} baskets, ${result.items} items, ${result.trials} trials in ${folds} folds\n`,
  );
  console.log(table(result, limit));
});
