import { setTimeout as pause } from 'node:timers/promises';
import { createBody, OWN_PATH } from '../lib/appointments.js';
import { Client } from '../lib/client.js';
import type { Request } from '../lib/operations.js';

/** A response that takes longer is a failure. */
const TIMEOUT_MS = 30_000;

const CONNECTIONS = 64;

/** Measurements of the ordinary clients in one phase. */
export interface Phase {
  readonly requests: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Reasons of the failed requests. */
  readonly failures: readonly string[];
}

/**
 * Steady stream of ordinary requests, whether or not the server has answered: in turn get, list, create and patch an
 * appointment.
 */
export class OrdinaryTraffic {
  /** Ids of the created appointments. */
  readonly created: string[] = [];
  private readonly client: Client;
  private number = 0;

  /** `rate`: requests per second. */
  constructor(
    url: string,
    private readonly rate: number,
  ) {
    this.client = new Client(url, CONNECTIONS);
  }

  /** Subscribes to the creations. */
  async subscribe(callback: string): Promise<void> {
    const body = JSON.stringify({ callback, query: 'eventType=AppointmentCreateEvent' });
    const path = OWN_PATH.replace(/[^/]+$/, 'hub');
    await this.client.send({ method: 'POST', path, contentType: 'application/json', body });
  }

  /** Sends requests for this time and waits for all responses. */
  async run(milliseconds: number): Promise<Phase> {
    if (this.created.length === 0) await this.create();
    const times: number[] = [];
    const failures: string[] = [];
    const running: Promise<void>[] = [];
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      running.push(
        this.timed().then(
          (time) => void times.push(time),
          (error: Error) => void failures.push(error.message),
        ),
      );
      await pause(1_000 / this.rate);
    }
    await Promise.all(running);
    return { requests: running.length, p99: percentile(times, 0.99), failures };
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async timed(): Promise<number> {
    const start = performance.now();
    const deadline = new AbortController();
    await Promise.race([this.next(), timeout(deadline.signal)]).finally(() => deadline.abort());
    return performance.now() - start;
  }

  private next(): Promise<unknown> {
    const number = this.number++;
    const path = `${OWN_PATH}/${this.created[(number * 7) % this.created.length]}`;
    switch (number % 4) {
      case 0:
        return this.create();
      case 1:
        return this.client.send({ method: 'GET', path });
      case 2:
        return this.client.send({ method: 'GET', path: `${OWN_PATH}?relatedParty.id=customer-1&limit=10` });
      default:
        return this.client.send(patchOf(path, number));
    }
  }

  private async create(): Promise<void> {
    const body = JSON.stringify(createBody(this.created.length, 4_000));
    const request: Request = { method: 'POST', path: OWN_PATH, contentType: 'application/json', body };
    const { text } = await this.client.send(request);
    this.created.push((JSON.parse(text) as { id: string }).id);
  }
}

const patchOf = (path: string, number: number): Request => ({
  method: 'PATCH',
  path,
  contentType: 'application/merge-patch+json',
  body: JSON.stringify({ description: `change ${number}` }),
});

async function timeout(signal: AbortSignal): Promise<never> {
  await pause(TIMEOUT_MS, undefined, { signal });
  throw new Error(`no response within ${TIMEOUT_MS / 1_000} s`);
}

/** The smallest value that this share of the values does not exceed; infinite without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.POSITIVE_INFINITY;
}
