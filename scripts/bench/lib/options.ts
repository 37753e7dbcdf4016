import { readArguments, UsageError } from '../../lib/cli.js';
import { OPERATION_NAMES, type OperationName } from '../compare/operations.js';

const HELP = `Usage: npm run bench -- [options]

Compares this server with the floor (a hand-written Express 5 handler over prepared better-sqlite3 statements, with
the same durability and nothing else), json-server, and Stoplight Prism mocking the same contract, over HTTP: create,
get by id, lists of 20, patch. Each server runs as a process of its own on one core, where taskset is there; the
requests come from another core. All are measured in turns; the table has medians, and ratios to the floor with their
spread. A peer that cannot do something has a –; Prism keeps nothing, and answers one example whatever it is asked.

better-sqlite3, json-server and Prism are installed on first use, in scripts/bench/compare/node_modules, from the
package.json there: they are no dependencies of the project.

Instead of that, ours alone:
  --growth           one request at a time: milliseconds of each operation at each size
  --memory           a mixed load of so many requests: resident memory on the way; fails when it is not flat
  --soak             two processes on PostgreSQL answer a mixed load, and are killed in turns; fails when anything
                     that was acknowledged is lost, an answer is wrong, totals do not agree, or an event is missing
  --processes        creations at one process and at two, on PostgreSQL, and the processor time of each part; fails
                     when two do less than 1.5 times what one does
  --profile <what>   under load by one operation of the table, as 'get by id': where its time goes, as a flame graph;
                     --output names the SVG file

  --size <n>         appointments, as 10000, 10k or 1M; several times for several (default: 10k and 100k;
                     --growth: 10k, 100k and 1M; --memory: 1M; --processes, --profile: 10k; --soak begins with none)
  --database <what>  ours: sqlite, or postgres://… (default: sqlite; for --soak and --processes, TEST_POSTGRES_URL)
  --postgres         ours: the database that TEST_POSTGRES_URL names; with --growth: on SQLite too
  --connections <n>  requests at a time, of the comparison and of --profile (default: 64, which leaves no server idle)
  --rounds <n>       measurements of each operation (default: 5)
  --seconds <n>      of each measurement (default: 1; --processes: 5); of the whole soak (default: 600)
  --requests <n>     of --memory (default: 360000, as 100 a second for an hour); at most, of --soak
  --every <n>        seconds from kill to kill; each process is killed once at least (default: 10)
  --output <file>    everything as JSON
  -h, --help         this text`;

const MODES = ['growth', 'memory', 'soak', 'processes', 'profile'] as const;
export type Mode = (typeof MODES)[number] | 'comparison';
const isPostgres = (database: string) => /^postgres(ql)?:\/\//.test(database);

const DEFAULTS: Readonly<Record<Mode, { sizes: readonly string[]; seconds: string }>> = {
  comparison: { sizes: ['10k', '100k'], seconds: '1' },
  growth: { sizes: ['10k', '100k', '1M'], seconds: '1' },
  memory: { sizes: ['1M'], seconds: '1' },
  profile: { sizes: ['10k'], seconds: '1' },
  soak: { sizes: [], seconds: '600' },
  processes: { sizes: ['10k'], seconds: '5' },
};

/** A hundred at least: memory is looked at forty times on the way. */
const REQUESTS = /^[1-9]\d{2,8}$/;

function sizeOf(text: string): number {
  const [, digits, unit = ''] = /^([1-9]\d{0,7})([kM]?)$/.exec(text) ?? [];
  const size = Number(digits) * { '': 1, k: 1_000, M: 1_000_000 }[unit as '' | 'k' | 'M'];
  if (!(size >= 1_000 && size <= 100_000_000))
    throw new UsageError(`--size ${text} is not from 1k to 100M\n\n${HELP}`);
  return size;
}

function numberOf(name: string, text: string, pattern: RegExp): number {
  if (!pattern.test(text)) throw new UsageError(`--${name} ${text} is out of range\n\n${HELP}`);
  return Number(text);
}

/** Where ours keep their data: `sqlite` or `postgres://…`. */
function databasesOf(database: string | undefined, postgres: boolean, mode: Mode): string[] {
  if (!postgres && mode !== 'soak' && mode !== 'processes') {
    if (database !== undefined && database !== 'sqlite' && !isPostgres(database))
      throw new UsageError(`--database ${database} is neither sqlite nor postgres://…\n\n${HELP}`);
    return [database ?? 'sqlite'];
  }
  const url = database ?? process.env.TEST_POSTGRES_URL ?? '';
  if (!isPostgres(url))
    throw new UsageError(`This needs TEST_POSTGRES_URL or --database postgres://…\n\n${HELP}`);
  return mode === 'growth' ? ['sqlite', url] : [url];
}

/** The operation that is profiled. */
function profiledOf(name: string, output: string | undefined): OperationName {
  const operation = OPERATION_NAMES.find((each) => each === name);
  if (!operation) throw new UsageError(`--profile is one of ${OPERATION_NAMES.join(', ')}\n\n${HELP}`);
  if (output === undefined) throw new UsageError(`--profile needs --output\n\n${HELP}`);
  return operation;
}

/** The command line of `npm run bench`. */
export function readOptions() {
  const { values } = readArguments(HELP, {
    ...{ growth: { type: 'boolean' }, memory: { type: 'boolean' } },
    ...{ soak: { type: 'boolean' }, processes: { type: 'boolean' }, profile: { type: 'string' } },
    size: { type: 'string', multiple: true },
    database: { type: 'string' },
    postgres: { type: 'boolean' },
    connections: { type: 'string' },
    ...{ rounds: { type: 'string' }, seconds: { type: 'string' } },
    ...{ requests: { type: 'string' }, every: { type: 'string' } },
    output: { type: 'string' },
  });
  const [mode = 'comparison', ...others] = MODES.filter((name) => values[name]) as Mode[];
  if (others.length > 0) throw new UsageError(`--${mode} and --${others[0]} exclude each other\n\n${HELP}`);
  return {
    mode,
    sizes: (values.size ?? DEFAULTS[mode].sizes).map(sizeOf),
    databases: databasesOf(values.database, values.postgres === true, mode),
    connections: numberOf('connections', values.connections ?? '64', /^[1-9]\d{0,2}$/),
    rounds: numberOf('rounds', values.rounds ?? '5', /^[1-9]\d?$/),
    seconds: numberOf('seconds', values.seconds ?? DEFAULTS[mode].seconds, /^(0\.[1-9]|[1-9]\d{0,5})$/),
    requests: values.requests === undefined ? undefined : numberOf('requests', values.requests, REQUESTS),
    every: numberOf('every', values.every ?? '10', /^[1-9]\d{0,3}$/),
    profiled: values.profile === undefined ? undefined : profiledOf(values.profile, values.output),
    output: values.output,
  };
}

export type Options = ReturnType<typeof readOptions>;
