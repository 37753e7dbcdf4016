import { type Problem, problemOf } from './checks.js';
import type { Client } from './client.js';
import type { Aim } from './generate.js';
import type { FuzzRequest } from './request.js';
import type { Answer } from './transport.js';
import type { Collection, Json, JsonObject } from './world.js';

export interface Outcome {
  readonly request: FuzzRequest;
  readonly answer: Answer | undefined;
  readonly problem: Problem | undefined;
}

/** A document that is larger is replaced: costs are to be those of requests, not of what earlier ones left. */
const LARGEST_VICTIM = 16 * 1024;

/** Sends requests and looks at what they did. Has a document of its own to aim at, which nobody else changes. */
export class Worker {
  private ownAim: Aim | undefined;
  private known = '';
  private turn: number;

  constructor(
    readonly client: Client,
    private readonly creatable: readonly Collection[],
    number: number,
  ) {
    this.turn = number;
  }

  /** A document that the next request may change; undefined when the server lets nothing be created. */
  async aim(): Promise<Aim | undefined> {
    if (this.ownAim) return this.ownAim;
    const collection = this.creatable[this.turn % this.creatable.length];
    this.turn += 1;
    if (!collection?.example) return undefined;
    const { json } = await this.client.ask('POST', collection.path, collection.example);
    this.ownAim = { collection, path: `${collection.path}/${(json as JsonObject).id}` };
    this.known = await this.look();
    return this.ownAim;
  }

  /** Sends the request, at this worker's document when it is at one. */
  async run(request: FuzzRequest): Promise<Outcome> {
    const own = await this.retargeted(request);
    const answer = await this.client.send(own);
    const problem =
      problemOf(own, answer) ?? (own.aim === undefined ? undefined : await this.changed(own, answer));
    await this.undo(own, answer);
    return { request: own, answer, problem };
  }

  async end(): Promise<void> {
    if (this.ownAim) await this.client.ask('DELETE', this.ownAim.path);
    this.client.close();
  }

  private async retargeted(request: FuzzRequest): Promise<FuzzRequest> {
    if (request.aim === undefined) return request;
    const path = (await this.aim())?.path ?? request.aim;
    return { ...request, aim: path, target: request.target.replace(request.aim, path) };
  }

  private async look(): Promise<string> {
    const { status, text, headers } = await this.client.ask('GET', (this.ownAim as Aim).path);
    return status === 404 ? '' : `${headers.get('etag')} ${text}`;
  }

  private async changed(request: FuzzRequest, answer: Answer | undefined): Promise<Problem | undefined> {
    const before = this.known;
    const now = await this.look();
    this.known = now;
    if (this.known.length > LARGEST_VICTIM) {
      await this.client.ask('DELETE', request.aim as string);
      this.known = '';
    }
    if (this.known === '') this.ownAim = undefined;
    if (!answer || answer.status < 400 || now === before) return undefined;
    return {
      kind: 'refused, but changed',
      details: `${answer.status}\nbefore: ${before}\nafter:  ${now}`,
    };
  }

  /** Deletes what was created. */
  private async undo({ method, target }: FuzzRequest, answer: Answer | undefined): Promise<void> {
    if (!answer || answer.status >= 300 || answer.body.length === 0) return;
    const path = (target.split('?')[0] ?? '').replace(/\/+$/, '');
    const isCollection =
      this.creatable.some((collection) => collection.path === path) || path.endsWith('/hub');
    if (!isCollection || (method !== 'POST' && method !== 'PATCH')) return;
    const json = JSON.parse(answer.body.toString()) as Json;
    for (const document of Array.isArray(json) ? json : [json]) {
      await this.client.ask('DELETE', `${path}/${encodeURIComponent(String((document as JsonObject).id))}`);
    }
  }
}
