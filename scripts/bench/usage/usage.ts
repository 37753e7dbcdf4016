import type { OwnServer } from '../../lib/own-server.js';
import { startFilledServer } from '../lib/filled-server.js';
import { fill, productOf, type UsageFilling } from './fill.js';

export interface ServerWithUsage extends OwnServer {
  readonly filling: UsageFilling;
}

/** Fills a scratch database with buckets and usage, and starts a server on it. */
export async function startServerWithUsage(
  database: string,
  filling: UsageFilling,
  progress: (text: string) => void,
): Promise<ServerWithUsage> {
  const server = await startFilledServer(database, `usage_${filling.records}`, (store) =>
    fill(store, filling, progress),
  );
  return { ...server, filling };
}

/** Search criteria by query name: whole days, and days that are partly included. */
const CRITERIA: Readonly<Record<string, object>> = {
  'without a period': {},
  'whole days': {
    validPeriod: { startDateTime: '2026-03-05T00:00:00Z', endDateTime: '2026-03-20T00:00:00Z' },
  },
  'parts of days': {
    validPeriod: { startDateTime: '2026-03-05T06:00:00Z', endDateTime: '2026-03-20T18:00:00Z' },
  },
};

export const QUERIES = Object.keys(CRITERIA);

/** Returns the milliseconds of one query for the buckets of a customer. */
export async function queryMilliseconds(
  { url, filling }: ServerWithUsage,
  query: string,
  round: number,
): Promise<number> {
  const customer = (round * 7_919) % filling.customers;
  const body = { searchCriteria: { product: [productOf(customer)], ...CRITERIA[query] } };
  const started = performance.now();
  const response = await fetch(`${url}/tmf-api/usageConsumption/v4/queryUsageConsumption`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201 || !text.includes('"remainingValueName":"'))
    throw new Error(`${response.status} ${text}: the measurement would be meaningless`);
  return performance.now() - started;
}
