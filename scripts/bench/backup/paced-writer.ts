import { setTimeout as pause } from 'node:timers/promises';
import { createBody, OWN_PATH } from '../lib/appointments.js';
import type { Client } from '../lib/client.js';

/** The versions of appointments, by id: each patch has the next number as its description. */
export type Versions = ReadonlyMap<string, number>;

/** Creations and patches, in turn, at a constant rate. */
export class PacedWriter {
  acknowledged = 0;
  private readonly versions = new Map<string, number>();
  /** Appointments that no running request changes. */
  private readonly idle: string[] = [];
  private readonly running = new Set<Promise<void>>();
  private failure: Error | undefined;
  private requests = 0;
  private begun = 0;

  constructor(
    private readonly client: Client,
    private readonly rate: number,
    /** Appointments that one request creates. */
    private readonly batch: number,
  ) {}

  /** Whether the server has responded to a write, well or not. */
  get hasBegun(): boolean {
    return this.acknowledged > 0 || this.failure !== undefined;
  }

  /** The writes that are acknowledged now. */
  snapshot(): Versions {
    return new Map(this.versions);
  }

  /** Writes until the work has ended; rejects when a write fails. */
  async during(work: () => Promise<void>): Promise<void> {
    let hasEnded = false;
    const ended = work().finally(() => {
      hasEnded = true;
    });
    const started = performance.now();
    while (!hasEnded && !this.failure) {
      const due = ((performance.now() - started) / 1_000) * this.rate;
      while (this.begun < due && this.running.size < MAX_RUNNING) this.begin();
      await pause(TICK_MS);
    }
    await Promise.all(this.running);
    await ended;
    if (this.failure) throw this.failure;
  }

  private begin(): void {
    this.requests += 1;
    const id = this.requests % 2 === 0 ? this.idle.shift() : undefined;
    const numbers = Array.from({ length: id === undefined ? this.batch : 1 }, () => ++this.begun);
    const write = (id === undefined ? this.create(numbers) : this.patch(id))
      .catch((error: Error) => {
        this.failure = error;
      })
      .finally(() => this.running.delete(write));
    this.running.add(write);
  }

  private async create(numbers: readonly number[]): Promise<void> {
    const bodies = numbers.map((number) => ({ ...createBody(number, SPREAD), description: '0' }));
    const [only] = bodies;
    const additions = bodies.map((value) => ({ op: 'add', path: '/', value }));
    const { text } = await this.client.send(
      bodies.length === 1
        ? {
            method: 'POST',
            path: OWN_PATH,
            contentType: 'application/json',
            body: JSON.stringify(only),
          }
        : {
            method: 'PATCH',
            path: OWN_PATH,
            contentType: 'application/json-patch+json',
            body: JSON.stringify(additions),
          },
    );
    for (const { id } of [JSON.parse(text)].flat()) this.acknowledge(id, 0);
  }

  private async patch(id: string): Promise<void> {
    const version = (this.versions.get(id) ?? 0) + 1;
    await this.client.send({
      method: 'PATCH',
      path: `${OWN_PATH}/${id}`,
      contentType: 'application/merge-patch+json',
      body: JSON.stringify({ description: `${version}` }),
    });
    this.acknowledge(id, version);
  }

  private acknowledge(id: string, version: number): void {
    this.acknowledged += 1;
    this.versions.set(id, version);
    this.idle.push(id);
  }
}

const TICK_MS = 5;

/** Requests at a time: a server that is slower than the rate is not flooded. */
const MAX_RUNNING = 200;

/** Customers and times of the appointments are spread as among this number. */
const SPREAD = 10_000;
