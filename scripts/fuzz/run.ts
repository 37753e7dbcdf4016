import type { Problem } from './checks.js';
import { Client } from './client.js';
import { Candidates, type Costs, MAX_MEDIAN_MULTIPLE } from './cost.js';
import { generate } from './generate.js';
import { discover, snapshot } from './learn.js';
import { minimise } from './minimise.js';
import { Random } from './random.js';
import { asCommand, type FuzzRequest } from './request.js';
import { Worker } from './worker.js';
import type { World } from './world.js';

export interface FuzzOptions {
  /** URL of a server without other clients. */
  readonly url: string;
  readonly requests: number;
  readonly seed: number;
  /** Called after each request. */
  readonly progress?: (done: number, failures: number) => void;
  /** Called at the first failure of each kind, before its request is minimized. */
  readonly onFailure?: (failure: Failure) => void;
}

export interface Failure extends Problem {
  /** Shell command that repeats the request; empty if the request is unknown. */
  readonly command: string;
}

export interface FuzzReport {
  readonly requests: number;
  /** Number of responses by status; 0 stands for no response. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly largestAnswer: number;
  readonly costs: Costs;
  /** Time of the slowest request, as a multiple of the median. */
  readonly multiple: number;
  /** The first failure of each kind, and each request that is too slow. */
  readonly failures: readonly Failure[];
}

const WORKERS = 6;
/** Number of kinds of failure that ends a run. */
const MAX_FAILURE_KINDS = 20;

/** Sends requests to a server, checks each response, and checks at the end that data and readiness are unchanged. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const client = new Client(options.url);
  const world = await discover(client);
  const before = await snapshot(client, world);
  const run = new Run(options, world);
  await run.sendAll();
  if (run.isBroken) return run.report({ median: 0, slowest: [] });
  const costs = await run.finish();
  const after = await snapshot(client, world);
  for (const [what, text] of before)
    if (after.get(what) !== text)
      run.fail({ kind: `changed: ${what}`, details: difference(text, after.get(what) ?? '') }, '');
  const readiness = await client.requestJson('GET', '/ready');
  if (readiness.status !== 200) run.fail({ kind: 'not ready', details: readiness.text }, '');
  client.close();
  return run.report(costs);
}

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return `before: …${before.slice(at - 100 < 0 ? 0 : at - 100, at + 200)}\nafter:  …${after.slice(at - 100 < 0 ? 0 : at - 100, at + 200)}`;
}

class Run {
  private readonly statuses = new Map<number, number>();
  private readonly failures = new Map<string, Failure>();
  private readonly candidates: Candidates;
  private readonly workers: Worker[];
  private largestAnswer = 0;
  private nextIndex = 0;
  /** Whether the server has ended or hangs. */
  isBroken = false;

  constructor(
    private readonly options: FuzzOptions,
    private readonly world: World,
  ) {
    const creatable = world.collections.filter(({ example }) => example !== undefined);
    this.candidates = new Candidates(options.requests);
    this.workers = Array.from(
      { length: WORKERS },
      (_, number) => new Worker(new Client(options.url, creatable[0]?.path), creatable, number),
    );
  }

  async sendAll(): Promise<void> {
    await Promise.all(this.workers.map((worker) => this.work(worker)));
  }

  /** Measures the costs, then deletes the documents of the run. */
  async finish(): Promise<Costs> {
    const costs = await this.candidates.measure(this.workers[0] as Worker);
    for (const { request, milliseconds } of costs.slowest) {
      const times = milliseconds / costs.median;
      if (times <= MAX_MEDIAN_MULTIPLE) continue;
      const details = `${milliseconds.toFixed(1)} ms, ${times.toFixed(0)} times the median of ${costs.median.toFixed(2)} ms`;
      this.fail(
        { kind: `cost of ${request.method} ${request.target.slice(0, 100)}`, details },
        asCommand(request, this.options.url),
      );
    }
    for (const worker of this.workers) await worker.close();
    return costs;
  }

  fail(problem: Problem, command: string): void {
    this.failures.set(problem.kind, { ...problem, command });
  }

  report(costs: Costs): FuzzReport {
    return {
      requests: this.nextIndex,
      statuses: new Map([...this.statuses].sort(([a], [b]) => a - b)),
      largestAnswer: this.largestAnswer,
      costs,
      multiple: (costs.slowest[0]?.milliseconds ?? 0) / costs.median,
      failures: [...this.failures.values()],
    };
  }

  private async work(worker: Worker): Promise<void> {
    let last: FuzzRequest | undefined;
    try {
      while (
        this.nextIndex < this.options.requests &&
        this.failures.size < MAX_FAILURE_KINDS &&
        !this.isBroken
      ) {
        const index = this.nextIndex;
        this.nextIndex += 1;
        const victim = await worker.victim();
        last = generate(new Random(this.options.seed, index), this.world, victim);
        await this.sendOne(worker, last);
        this.options.progress?.(index + 1, this.failures.size);
      }
    } catch (error) {
      // The last request of each worker may be the cause.
      this.isBroken = true;
      const kind = `the server has ended or hangs (suspect ${this.workers.indexOf(worker)})`;
      this.fail({ kind, details: (error as Error).message }, last ? asCommand(last, this.options.url) : '');
      worker.client.close();
    }
  }

  private async sendOne(worker: Worker, generated: FuzzRequest): Promise<void> {
    const { request, answer, problem } = await worker.run(generated);
    const status = answer?.status ?? 0;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.largestAnswer = Math.max(this.largestAnswer, answer?.body.length ?? 0);
    if (answer) this.candidates.record(request, answer.durationMs);
    if (!problem || this.failures.has(problem.kind)) return;
    this.fail(problem, asCommand(request, this.options.url));
    this.options.onFailure?.(this.failures.get(problem.kind) as Failure);
    if (problem.kind === 'no response') return;
    const smallest = await minimise(request, problem.kind, worker);
    this.fail(problem, asCommand(smallest, this.options.url));
  }
}
