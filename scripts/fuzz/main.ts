import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { startOwnServer } from '../lib/own-server.js';
import { ownRoot } from '../lib/project.js';
import { printCosts } from './cost/report.js';
import { searchCosts } from './cost/search.js';
import { MAX_MEDIAN_MULTIPLE } from './cost.js';
import { type FuzzReport, fuzz } from './run.js';

const HELP = `Usage: npm run fuzz -- [options]

Sends malformed and half-valid queries, patches and headers to a server. Fails if a response is a 5xx, is an error
but not a TM Forum error, exposes internals of the server, refuses a request that has changed something, or takes
more than ${MAX_MEDIAN_MULTIPLE} times the time of the median request. The slowest requests are measured again, alone: the best of
five.

With --cost, it searches for requests, stored documents and subscriptions that cost its own server most: blocked event
loop, processor time, memory, bytes sent. It mutates the worst ones, and fails if one exceeds a maximum, several times
in a row. Times are compared with a computation that is measured in the same run.

  --cost            searches for costs
  --minutes <n>     duration of that search (default: 10)
  --requests <n>    number of requests (default: 50000)
  --seed <n>        seed, to repeat a run (default: random; printed at the start)
  --url <url>       server to test; must have no other clients (default: the project's own, started for the run)
  --database <url>  database of the project's own server: postgres://… or sqlite:<file>; must be empty
                    (default: sqlite::memory:)
  -h, --help        prints this text`;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new UsageError(`--${name} ${text} is not a whole number\n\n${HELP}`);
  return Number(text);
}

function print({ requests, statuses, largestAnswer, costs, multiple, failures }: FuzzReport): void {
  console.log(
    `\n${requests} requests: ${[...statuses].map(([status, count]) => `${count} × ${status || 'no response'}`).join(', ')}`,
  );
  console.log(`largest response: ${largestAnswer} bytes`);
  console.log(
    `median: ${costs.median.toFixed(2)} ms; the slowest request: ${multiple.toFixed(1)} times that`,
  );
  for (const { request, milliseconds } of costs.slowest.slice(0, 5))
    console.log(
      `  ${milliseconds.toFixed(1).padStart(8)} ms  ${request.method} ${request.target.slice(0, 160)}`,
    );
  for (const { kind, details, command } of failures)
    console.log(`\nFAILURE: ${kind}\n${details}\n${command}`);
  console.log(failures.length === 0 ? 'no failures' : `\n${failures.length} kinds of failure`);
}

/** Prints the progress: overwrites one line on a terminal, otherwise prints a line every 1,000 requests. */
function progress(requests: number) {
  return (done: number, failures: number) => {
    if (done % (process.stdout.isTTY ? 100 : 1_000) > 0) return;
    const line = `${done} of ${requests}, ${failures} kinds of failure`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  };
}

/** Returns whether no case is too costly. */
async function searchAndPrint(
  seed: number,
  milliseconds: number,
  databaseUrl = 'sqlite::memory:',
): Promise<boolean> {
  const report = await searchCosts({
    ...{ root: ownRoot(), databaseUrl, seed, milliseconds },
    progress: (done, failures) => {
      if (done % 20 === 0) console.log(`${done} cases, ${failures.length} failures`);
    },
  });
  return printCosts(report);
}

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    cost: { type: 'boolean' },
    minutes: { type: 'string' },
    requests: { type: 'string' },
    seed: { type: 'string' },
    url: { type: 'string' },
    database: { type: 'string' },
  });
  const requests = wholeNumber('requests', values.requests ?? '50000');
  const seed = wholeNumber('seed', values.seed ?? String(Math.floor(Math.random() * 2 ** 31)));
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new UsageError(`--url ${values.url} is not a URL\n\n${HELP}`);
  console.log(`seed ${seed}`);
  if (values.cost) {
    const minutes = wholeNumber('minutes', values.minutes ?? '10');
    if (!(await searchAndPrint(seed, minutes * 60_000, values.database))) process.exitCode = 1;
    return;
  }
  const own =
    values.url === undefined
      ? await startOwnServer(ownRoot(), values.database ?? 'sqlite::memory:')
      : undefined;
  try {
    const report = await fuzz({
      url: own?.url ?? (values.url as string),
      requests,
      seed,
      progress: progress(requests),
      onFailure: ({ kind, details, command }) => console.log(`\nfound: ${kind}\n${details}\n${command}`),
    });
    print(report);
    if (report.failures.length > 0) process.exitCode = 1;
  } finally {
    await own?.stop();
  }
});
