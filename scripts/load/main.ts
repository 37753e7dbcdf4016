import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { headersOf, readArguments, runCommand, UsageError } from '../lib/cli.js';
import { ownRoot } from '../lib/project.js';
import { Checkpoint, jobOf, NO_PROGRESS, type Progress } from './checkpoint.js';
import { openInput } from './lines.js';
import { load } from './load.js';
import { RejectFile } from './reject-file.js';
import { Report, summary } from './report.js';
import { LoadStopped, Sender } from './sender.js';
import { findTarget } from './target.js';

const HELP = `Usage: npm run load -- <resource> <file.ndjson|file.ndjson.gz|-> [options]

Creates a resource from each line of a file, or of standard input, by bulk creation on a running server. The progress
is stored in <file>.progress: after an interruption, the same command continues there. A line whose external id exists
already counts as done. Refused lines are written to a reject file, with their number and the reason.

  <resource>            name of the resource (usage), or path of its collection on any server (/tmf-api/…/usage)
  --url <url>           URL of the server (default: http://127.0.0.1:8080)
  --api <number>        API of the resource, if several have it: TMF635, or usage-management
  --header <line>       'Name: value', sent with each request; can be repeated
  --key <name>          attribute or characteristic with the external id; then it is mandatory in every line
                        (default: the one that the API declares unique; optional)
  --keep-ids            keeps the ids in the file, so that its resources still refer to each other; an id that exists
                        already is rejected (409)
  --rejects <file>      reject file (default: <file>.rejects, load.rejects for standard input)
  --batch <n>           maximum lines in one request (default: 500)
  --concurrency <n>     maximum concurrent requests; 1 keeps the order of the lines (default: 4)
  --attempts <n>        maximum attempts of a request while the server is unavailable (default: 10)
  --restart             starts at the first line, regardless of earlier progress
  -h, --help            prints this text

Exit code: 0 if every line is loaded, 1 if lines were rejected or the load stopped, 2 if the arguments are wrong, 130
after Ctrl-C.`;

const OPTIONS = {
  url: { type: 'string' },
  api: { type: 'string' },
  header: { type: 'string', multiple: true },
  key: { type: 'string' },
  rejects: { type: 'string' },
  batch: { type: 'string' },
  concurrency: { type: 'string' },
  attempts: { type: 'string' },
  restart: { type: 'boolean' },
  'keep-ids': { type: 'boolean' },
} as const;

function wholeNumber(name: string, text: string | undefined, byDefault: number, max: number): number {
  const number = text === undefined ? byDefault : Number(text);
  if (!/^\d+$/.test(text ?? '1') || number < 1 || number > max)
    throw new UsageError(`--${name} ${text} is not an integer from 1 to ${max}\n\n${HELP}`);
  return number;
}

function addressOf(url: string, path: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new UsageError(`--url ${url} is not an http(s) URL`);
  return url.replace(/\/+$/, '') + path;
}

/** Preference of a creation that this server knows. */
const KEEP_IDS = { Prefer: 'keep-ids' };

/** Reads the arguments. */
async function plan() {
  const { values, positionals } = readArguments(HELP, OPTIONS, true);
  const [resource, name, ...more] = positionals;
  if (resource === undefined || name === undefined || more.length > 0)
    throw new UsageError(`A resource and a file are required\n\n${HELP}`);
  if (name !== '-' && !existsSync(name)) throw new UsageError(`There is no file ${name}`);
  const file = name === '-' ? name : resolve(name);
  const target = await findTarget(ownRoot(), resource, values.api);
  const rejects = resolve(values.rejects ?? (file === '-' ? 'load.rejects' : `${file}.rejects`));
  if (rejects === file) throw new UsageError('--rejects is the input file');
  const url = addressOf(values.url ?? 'http://127.0.0.1:8080', target.path);
  return {
    file,
    url,
    rejects: new RejectFile(rejects),
    headers: { ...headersOf(values.header ?? []), ...(values['keep-ids'] && KEEP_IDS) },
    key: { name: values.key ?? target.key, isRequired: values.key !== undefined },
    batch: wholeNumber('batch', values.batch, 500, 100_000),
    concurrency: wholeNumber('concurrency', values.concurrency, 4, 64),
    attempts: wholeNumber('attempts', values.attempts, 10, 1_000),
    checkpoint: file === '-' ? undefined : new Checkpoint(jobOf(file, url, rejects)),
    isRestarted: values.restart === true,
  };
}

/** Returns a controller that the first Ctrl-C aborts; the second ends the process. */
function interruption(): AbortController {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  return controller;
}

await runCommand(async () => {
  const { file, url, headers, attempts, checkpoint, isRestarted, rejects, ...rest } = await plan();
  const from = isRestarted ? NO_PROGRESS : (checkpoint?.read() ?? NO_PROGRESS);
  const { signal } = interruption();
  const input = openInput(file);
  const report = new Report(input, from);
  const onRetry = (reason: string, milliseconds: number) =>
    report.note(`${reason}; next attempt in ${(milliseconds / 1_000).toFixed(1)} s`);
  const sender = new Sender({ url, headers, attempts, onRetry });
  if (from.line > 0) report.note(`continuing after line ${from.line}`);
  rejects.begin(from.rejectBytes);
  let last: Progress = from;
  const show = (progress: Progress) => {
    last = progress;
    report.show(progress);
  };
  const hint = checkpoint ? 'The same command continues from there' : 'The loaded documents are kept';
  try {
    await load({ ...rest, input, sender, rejects, checkpoint, from, signal, show });
    if (!signal.aborted) checkpoint?.remove();
  } catch (error) {
    if (!(error instanceof LoadStopped)) throw error;
    report.note(`Stopped: ${error.message}. ${hint}.`);
    process.exitCode = 1;
  } finally {
    rejects.close();
    report.end();
  }
  console.log(summary(last, report.rate(last), rejects.path));
  if (last.rejected > 0) process.exitCode = 1;
  if (signal.aborted) {
    console.error(`Interrupted after line ${last.line}. ${hint}.`);
    process.exitCode = 130;
  }
  process.stdin.destroy();
});
