import { Client } from '../client.js';
import { discover } from '../learn.js';
import { Random } from '../random.js';
import type { Collection } from '../world.js';
import { type CostCase, mutateCase, randomCase } from './cost-case.js';
import { type CaseCosts, COST_NAMES, type CostName, exceeded, lower, maxCosts } from './costs.js';
import { knownCases } from './known-cases.js';
import { type ProbedServer, startProbedServer } from './probed-server.js';
import { Scenario } from './scenario.js';
import { startSink } from './sink.js';

export interface CostSearchOptions {
  /** Root of the project whose server is started. */
  readonly root: string;
  readonly databaseUrl: string;
  readonly seed: number;
  /** Length of the search after the known cases. */
  readonly milliseconds: number;
  /** The cases that are measured first, of one collection; default: the known ones. */
  readonly first?: (collection: Collection) => CostCase[];
  /** Environment variables of the server. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly progress?: (done: number, worst: readonly Found[]) => void;
}

/** A case and its costs. */
export interface Found {
  readonly case: CostCase;
  readonly costs: CaseCosts;
  readonly status: number;
}

export interface CostReport {
  readonly cases: number;
  readonly max: CaseCosts;
  /** The worst cases by cost, in descending order. */
  readonly worst: ReadonlyMap<CostName, readonly Found[]>;
  /** Cases that exceed a maximum, also when they are repeated. */
  readonly failures: readonly (Found & { readonly exceeded: readonly CostName[] })[];
}

/** Number of the worst cases that are kept for each cost, and mutated. */
const KEPT = 8;
/** How often a case is measured before it counts as too costly. */
const MEASUREMENTS = 6;
const FRESH_SHARE = 0.3;

const SETTINGS = { SEED: 'demo', HUB_ALLOW: '127.0.0.1', LOG_LEVEL: 'fatal' };

/** Searches for the requests, stored documents and subscriptions that cost a server most: mutates the worst ones. */
export async function searchCosts(options: CostSearchOptions): Promise<CostReport> {
  const server = await startProbedServer(options.root, options.databaseUrl, {
    ...SETTINGS,
    ...options.settings,
  });
  const sink = await startSink();
  try {
    const client = new Client(server.url);
    const world = await discover(client);
    client.close();
    const search = new CostSearch(new Scenario(server, world, sink), server);
    const random = new Random(options.seed);
    const creatable = world.collections.filter(({ example }) => example !== undefined);
    const { first = knownCases } = options;
    for (const known of first(random.pick(creatable))) await search.measure(known);
    const end = performance.now() + options.milliseconds;
    while (performance.now() < end) {
      const parent = random.chance(FRESH_SHARE) ? undefined : search.parent(random);
      await search.measure(parent ? mutateCase(random, world, parent) : randomCase(random, world));
      options.progress?.(search.cases, search.failures);
    }
    return { cases: search.cases, max: search.max, worst: search.worst, failures: search.failures };
  } finally {
    sink.close();
    await server.stop();
  }
}

class CostSearch {
  readonly worst = new Map<CostName, Found[]>(COST_NAMES.map((name) => [name, []]));
  readonly failures: (Found & { readonly exceeded: readonly CostName[] })[] = [];
  readonly max: CaseCosts;
  cases = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly server: ProbedServer,
  ) {
    this.max = maxCosts(server.calibrationMs);
  }

  parent(random: Random): CostCase | undefined {
    const kept = this.worst.get(random.pick(COST_NAMES)) ?? [];
    return kept.length === 0 ? undefined : random.pick(kept).case;
  }

  /** Measures a case, several times if it is too costly. */
  async measure(cost: CostCase): Promise<void> {
    this.cases += 1;
    let { costs, status } = await this.scenario.run(cost);
    let max = this.max;
    for (let run = 1; run < MEASUREMENTS && exceeded(costs, max).length > 0; run += 1) {
      costs = lower(costs, (await this.scenario.run(cost)).costs);
      // The machine may be slower now than it was at the start.
      max = maxCosts(Math.max(this.server.calibrationMs, await this.server.calibrate()));
    }
    const found = { case: cost, costs, status };
    for (const [name, kept] of this.worst) {
      kept.push(found);
      kept.sort((a, b) => b.costs[name] - a.costs[name]).splice(KEPT);
    }
    const names = exceeded(costs, max);
    if (names.length > 0) this.failures.push({ ...found, exceeded: names });
  }
}
