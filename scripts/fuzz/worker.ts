import { type Problem, problemOf } from './checks.js';
import type { Client } from './client.js';
import type { Victim } from './generate.js';
import type { FuzzRequest } from './request.js';
import type { Answer } from './transport.js';
import type { Collection, Json, JsonObject } from './world.js';

export interface Outcome {
  readonly request: FuzzRequest;
  readonly answer: Answer | undefined;
  readonly problem: Problem | undefined;
}

/** Maximum size of a document; a larger one is replaced, so that costs depend only on the current request. */
const MAX_VICTIM_CHARACTERS = 16 * 1024;

/** Sends requests and checks their effects. Each worker has its own document for requests that change something. */
export class Worker {
  private currentVictim: Victim | undefined;
  private lastRepresentation = '';
  private nextCollection: number;

  constructor(
    readonly client: Client,
    private readonly creatable: readonly Collection[],
    number: number,
  ) {
    this.nextCollection = number;
  }

  /** Returns the document that the next request may change; undefined if the server allows no creation. */
  async victim(): Promise<Victim | undefined> {
    if (this.currentVictim) return this.currentVictim;
    const collection = this.creatable[this.nextCollection % this.creatable.length];
    this.nextCollection += 1;
    if (!collection?.example) return undefined;
    const { json } = await this.client.requestJson('POST', collection.path, collection.example);
    this.currentVictim = { collection, path: `${collection.path}/${(json as JsonObject).id}` };
    this.lastRepresentation = await this.readVictim();
    return this.currentVictim;
  }

  /** Sends a request, redirected to this worker's document if it has one. */
  async run(request: FuzzRequest): Promise<Outcome> {
    const own = await this.retargeted(request);
    const answer = await this.client.send(own);
    const problem =
      problemOf(own, answer) ??
      (own.victim === undefined ? undefined : await this.refusedChange(own, answer));
    await this.undo(own, answer);
    return { request: own, answer, problem };
  }

  async close(): Promise<void> {
    if (this.currentVictim) await this.client.requestJson('DELETE', this.currentVictim.path);
    this.client.close();
  }

  private async retargeted(request: FuzzRequest): Promise<FuzzRequest> {
    if (request.victim === undefined) return request;
    const path = (await this.victim())?.path ?? request.victim;
    return { ...request, victim: path, target: request.target.replace(request.victim, path) };
  }

  private async readVictim(): Promise<string> {
    const { status, text, headers } = await this.client.requestJson(
      'GET',
      (this.currentVictim as Victim).path,
    );
    return status === 404 ? '' : `${headers.get('etag')} ${text}`;
  }

  private async refusedChange(
    request: FuzzRequest,
    answer: Answer | undefined,
  ): Promise<Problem | undefined> {
    const before = this.lastRepresentation;
    const now = await this.readVictim();
    this.lastRepresentation = now;
    if (this.lastRepresentation.length > MAX_VICTIM_CHARACTERS) {
      await this.client.requestJson('DELETE', request.victim as string);
      this.lastRepresentation = '';
    }
    if (this.lastRepresentation === '') this.currentVictim = undefined;
    if (!answer || answer.status < 400 || now === before) return undefined;
    return {
      kind: 'refused, but changed',
      details: `${answer.status}\nbefore: ${before}\nafter:  ${now}`,
    };
  }

  /** Deletes the resources that a request created. */
  private async undo({ method, target }: FuzzRequest, answer: Answer | undefined): Promise<void> {
    if (!answer || answer.status >= 300 || answer.body.length === 0) return;
    const path = (target.split('?')[0] ?? '').replace(/\/+$/, '');
    const isCollection =
      this.creatable.some((collection) => collection.path === path) || path.endsWith('/hub');
    if (!isCollection || (method !== 'POST' && method !== 'PATCH')) return;
    const json = JSON.parse(answer.body.toString()) as Json;
    for (const document of Array.isArray(json) ? json : [json]) {
      await this.client.requestJson(
        'DELETE',
        `${path}/${encodeURIComponent(String((document as JsonObject).id))}`,
      );
    }
  }
}
