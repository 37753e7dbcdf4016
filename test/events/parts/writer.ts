import type { Random } from '../../../scripts/fuzz/random.js';
import { type HttpAnswer, send, sendJson } from '../../support/http.js';
import type { RestartableServer } from './restartable-server.js';

const COLLECTION = '/tmf-api/appointment/v4/appointment';

/** The next statuses of each status. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  initialized: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'failed', 'cancelled'],
};

/** Maximum appointments that a client changes in turn. */
const MAX_OPEN = 12;

/** The attributes of an appointment that a writer changes; each version of an appointment is unique. */
interface Version {
  readonly description: string;
  readonly status: string;
}

/** An appointment that only one client changes, so that the order of its changes is known. */
export interface Written {
  readonly id: string;
  /** The summaries of its expected events, in order. */
  readonly events: string[];
  /** Undefined when the appointment is deleted. */
  version: Version | undefined;
}

/** Summarizes an event: `AppointmentStateChangeEvent 3/confirmed`. */
export const eventSummary = (type: string, { description, status }: Version) =>
  `${type} ${description}/${status}`;

/** Clients that write as fast as they can and record what they have written, also when the server is killed. */
export class Writer {
  readonly written: Written[] = [];
  /** The number of changes with a successful response. */
  acknowledged = 0;
  /** The numbers of requests without a response, by outcome. */
  readonly unknown = { committed: 0, lost: 0 };
  private isStopped = false;
  private clients: Promise<void>[] = [];
  private created = 0;

  constructor(private readonly server: Pick<RestartableServer, 'url' | 'whenUp'>) {}

  start(clients: readonly Random[]): void {
    this.clients = clients.map((random) => this.client(random));
  }

  /** Waits for running requests; rejects when a response was not the expected one. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.clients);
  }

  /** Rejects as soon as a client fails. */
  failure(): Promise<never> {
    return Promise.race(this.clients.map((client) => client.then(() => new Promise<never>(() => {}))));
  }

  /** Returns the differences between the stored and the written appointments. */
  async differences(): Promise<string[]> {
    const found: string[] = [];
    for (const { id, version } of this.written) {
      const now = await this.version(id);
      if (JSON.stringify(now) !== JSON.stringify(version))
        found.push(`${id}: ${JSON.stringify(version)} was written, but ${JSON.stringify(now)} is stored`);
    }
    return found;
  }

  private async client(random: Random): Promise<void> {
    const open: Written[] = [];
    while (!this.isStopped) {
      if (open.length === 0 || (open.length < MAX_OPEN && random.chance(0.2))) {
        const created = await this.create();
        if (created) open.push(created);
        continue;
      }
      const one = random.pick(open);
      if (random.chance(0.12)) await this.delete(one);
      else await this.patch(one, random);
      if (!one.version) open.splice(open.indexOf(one), 1);
    }
  }

  private async create(): Promise<Written | undefined> {
    this.created += 1;
    const externalId = `created-${this.created}`;
    const version = { description: '0', status: 'initialized' };
    let id = '';
    const isCommitted = await this.change(
      201,
      async () => {
        const answer = await sendJson('POST', this.url(), { ...version, externalId, validFor: {} });
        id = answer.body?.id;
        return answer;
      },
      async () => {
        const { body } = await this.read(`?externalId=${externalId}&fields=id`);
        id = body[0]?.id;
        return id !== undefined;
      },
    );
    if (!isCommitted) return undefined;
    const created = { id, version, events: [eventSummary('AppointmentCreateEvent', version)] };
    this.written.push(created);
    return created;
  }

  private async patch(one: Written, random: Random): Promise<void> {
    const before = one.version as Version;
    const next = NEXT[before.status] ?? [];
    // Two consecutive changes of only the status could repeat a version.
    const mayBeStateAlone = !one.events.at(-1)?.startsWith('AppointmentStateChange');
    const description = String(Number(before.description) + 1);
    const moves = next.flatMap((status) => [
      { description, status },
      mayBeStateAlone ? { status } : { description },
    ]);
    const change = random.pick([{ description }, ...moves]);
    const after: Version = { ...before, ...change };
    const isCommitted = await this.change(
      200,
      () => sendJson('PATCH', this.url(one.id), change, 'application/merge-patch+json'),
      async () => {
        const now = await this.version(one.id);
        if (JSON.stringify(now) === JSON.stringify(after)) return true;
        if (JSON.stringify(now) === JSON.stringify(before)) return false;
        throw new Error(`${one.id} was ${JSON.stringify(before)}, and is ${JSON.stringify(now)}`);
      },
    );
    if (!isCommitted) return;
    one.version = after;
    if ('description' in change) one.events.push(eventSummary('AppointmentAttributeValueChangeEvent', after));
    if ('status' in change) one.events.push(eventSummary('AppointmentStateChangeEvent', after));
  }

  private async delete(one: Written): Promise<void> {
    const isCommitted = await this.change(
      204,
      () => send(this.url(one.id), { method: 'DELETE' }),
      async () => (await this.version(one.id)) === undefined,
    );
    if (!isCommitted) return;
    one.events.push(eventSummary('AppointmentDeleteEvent', one.version as Version));
    one.version = undefined;
  }

  /** Makes a change; returns whether it was committed, by the response or, without one, by the stored state. */
  private async change(
    status: number,
    change: () => Promise<HttpAnswer>,
    wasMade: () => Promise<boolean>,
  ): Promise<boolean> {
    await this.server.whenUp();
    const answer = await change().catch((error: Error) => error);
    if (!(answer instanceof Error)) {
      if (answer.status !== status)
        throw new Error(`${answer.status} instead of ${status}: ${answer.text.slice(0, 500)}`);
      this.acknowledged += 1;
      return true;
    }
    if (codeOf(answer) === 'ECONNREFUSED') return false;
    const isMade = await wasMade();
    this.unknown[isMade ? 'committed' : 'lost'] += 1;
    return isMade;
  }

  private async version(id: string): Promise<Version | undefined> {
    const { status, body } = await this.read(`/${id}?fields=description,status`);
    return status === 404 ? undefined : { description: body.description, status: body.status };
  }

  /** Repeats a read until there is a response. */
  private async read(rest: string): Promise<HttpAnswer> {
    for (;;) {
      await this.server.whenUp();
      const answer = await send(`${this.url()}${rest}`).catch(() => undefined);
      if (!answer) continue;
      if (answer.status !== 200 && answer.status !== 404)
        throw new Error(`${answer.status} of GET ${rest}: ${answer.text.slice(0, 500)}`);
      return answer;
    }
  }

  private url(id?: string): string {
    return `${this.server.url}${COLLECTION}${id === undefined ? '' : `/${id}`}`;
  }
}

const codeOf = (error: Error) => (error.cause as { code?: string } | undefined)?.code;
