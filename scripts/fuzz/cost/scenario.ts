import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, World } from '../world.js';
import { type CaseRequest, documentText, hubOf, requestOf } from './case-requests.js';
import type { CostCase } from './cost-case.js';
import type { CaseCosts } from './costs.js';
import type { ProbedServer } from './probed-server.js';
import type { Sink } from './sink.js';

const MEGABYTE = 1024 * 1024;
const TIMEOUT_MS = 60_000;
/** Time in which the events of a request are evaluated and sent, in milliseconds. */
const EVENTS_MS = 150;
const CONCURRENT_DELETES = 16;

/** Status 0: there was no response. */
interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Runs cases on a server, and removes what they have created. */
export class Scenario {
  constructor(
    private readonly server: ProbedServer,
    private readonly world: World,
    private readonly sink: Sink,
  ) {}

  /** Returns the costs of the request of a case, and its status; throws when the server has ended. */
  async run(cost: CostCase): Promise<{ readonly costs: CaseCosts; readonly status: number }> {
    const collection = this.world.collections.find(({ path }) => path === cost.collection);
    if (!collection) throw new Error(`There is no collection ${cost.collection}`);
    const created: string[] = [];
    try {
      return await this.measured(cost, collection, created);
    } finally {
      while (created.length > 0) {
        const some = created.splice(0, CONCURRENT_DELETES);
        await Promise.all(some.map((path) => this.send({ method: 'DELETE', path })));
      }
    }
  }

  private async measured(cost: CostCase, collection: Collection, created: string[]) {
    const [id = 'none'] = await this.store(cost, collection, created);
    if (cost.action !== 'subscribe')
      for (const query of cost.subscriptions) await this.subscribe(cost, query, created);
    const request = requestOf(cost, collection, id, `${this.sink.url}/measured`);
    const sentBefore = this.sink.bytes;
    const { result, reading } = await this.server.measure(async () => {
      const answer = await this.send(request);
      if (request.method !== 'GET') await pause(EVENTS_MS);
      return answer;
    });
    created.push(...pathsIn(result, request));
    const costs = {
      blocked: reading.blockedMs,
      cpu: reading.cpuMs,
      memory: reading.peakMb - reading.startMb,
      sent: (this.sink.bytes - sentBefore + result.text.length) / MEGABYTE,
    };
    return { costs, status: result.status };
  }

  private async store({ stored }: CostCase, collection: Collection, created: string[]): Promise<string[]> {
    const request = {
      method: 'POST',
      path: collection.path,
      type: 'application/json',
      body: documentText(collection, stored.parts),
    };
    for (let copy = 0; copy < stored.copies; copy += 1) {
      const answer = await this.send(request);
      if (answer.status !== 201) break;
      created.push(...pathsIn(answer, request));
    }
    return created.map((path) => decodeURIComponent(path.split('/').at(-1) ?? ''));
  }

  private async subscribe(cost: CostCase, query: string, created: string[]): Promise<void> {
    const body = JSON.stringify({ callback: `${this.sink.url}/${created.length}`, query });
    const request = { method: 'POST', path: hubOf(cost.collection), type: 'application/json', body };
    created.push(...pathsIn(await this.send(request), request));
  }

  private async send({ method, path, type, body }: CaseRequest): Promise<Answer> {
    if (!this.server.alive()) throw new Error(`The server has ended after ${method} ${path.slice(0, 200)}`);
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const headers = type === undefined ? {} : { 'Content-Type': type };
      const response = await fetch(this.server.url + path, { method, signal, headers, body: body ?? null });
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }
}

/** The paths of the resources that a response says were created. */
function pathsIn({ status, text }: Answer, { method, path }: CaseRequest): string[] {
  const base = path.split('?')[0] ?? '';
  const isCreation = method === 'POST' || (method === 'PATCH' && base.split('/').length === 5);
  if (!isCreation || status < 200 || status > 299) return [];
  const resources = [JSON.parse(text)].flat() as { readonly id: string }[];
  return resources.map(({ id }) => `${base}/${encodeURIComponent(id)}`);
}
