import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './program.js';
import { type Counts, type Failure, readCounts, readFailures } from './report.js';

/** The result for one API. */
export interface ApiResult extends Counts {
  /** `TMF646` */
  readonly api: string;
  readonly failures: readonly Failure[];
  /** Why the run proves nothing, if it does not. */
  readonly broken: string | undefined;
}

interface RunOptions {
  readonly program: string;
  readonly api: string;
  /** URL of the API: `http://127.0.0.1:8080/tmf-api/appointment/v4`. */
  readonly url: string;
  /** Test cases for each operation, in each phase. */
  readonly examples: number;
  readonly seed: string | undefined;
  /** Folder for the reports. */
  readonly output: string;
  /** Only operations with this path. */
  readonly path: string | undefined;
  readonly maxMs: number;
}

/** Exit codes with which Schemathesis has tested: all passed, or some failed. */
const TESTED = [0, 1];

/** Runs all checks, positive and negative, on the contract that the server serves at this address. */
export async function runSchemathesis(options: RunOptions): Promise<ApiResult> {
  const { api, output, program, maxMs } = options;
  const files = { json: join(output, `${api}.json`), junit: join(output, `${api}.xml`) };
  const { code, output: printed } = await runProgram(program, argumentsOf(options, files), maxMs);
  const read = async () => ({
    ...readCounts(await readFile(files.json, 'utf8')),
    failures: readFailures(await readFile(files.junit, 'utf8')),
  });
  const found = TESTED.includes(code ?? -1) ? await read() : NOTHING;
  return { api, ...found, broken: whyBroken(found, code, printed) };
}

function whyBroken({ complete, operations, cases, failures }: Found, code: number | null, printed: string) {
  if (!TESTED.includes(code ?? -1))
    return `Schemathesis ended with ${code ?? 'a signal'}:\n${printed.trim()}`;
  if (!complete) return 'Schemathesis has not completed its run';
  if (operations === 0 || cases === 0) return 'Schemathesis has tested nothing';
  if (code !== 0 && failures.length === 0) return 'Schemathesis failed, but its report names no failure';
  return undefined;
}

type Found = Omit<ApiResult, 'api' | 'broken'>;

const NOTHING: Found = { operations: 0, cases: 0, complete: false, seed: 'unknown', failures: [] };

const argumentsOf = (
  { url, examples, seed, path }: RunOptions,
  files: { readonly json: string; readonly junit: string },
): string[] => [
  'run',
  `${url}/openapi.json`,
  ...['--url', url, '--checks', 'all', '--mode', 'all', '--max-examples', String(examples)],
  ...['--continue-on-failure', '--no-shrink', '--no-color', '--suppress-health-check', 'all'],
  ...['--generation-database', 'none', '--warnings', 'off'],
  // Longer than the server's own limit, so that it is the server that ends a slow request, with a 503.
  ...['--request-timeout', '60'],
  // Listeners are the client's side: no server has them.
  ...['--exclude-path-regex', '^/listener/'],
  ...(path === undefined ? [] : ['--include-path', path]),
  ...(seed === undefined ? [] : ['--seed', seed]),
  ...['--report', 'json,junit', '--report-json-path', files.json, '--report-junit-path', files.junit],
];
