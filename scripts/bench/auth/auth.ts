import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPOINTMENTS_PER_CUSTOMER, customerCount, idOf, OWN_PATH } from '../lib/appointments.js';
import { Client } from '../lib/client.js';
import { type MeasuredServer, startMeasuredServer } from '../lib/measured-server.js';
import { measureInTurn, median, type Ratio, rateOfDuration, ratioOf } from '../lib/rounds.js';
import { startTokenIssuer, type TokenIssuer } from './token-issuer.js';

export interface AuthOptions {
  readonly size: number;
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  readonly core: number | undefined;
  readonly rounds: number;
  readonly durationMs: number;
  progress(text: string): void;
}

/** Requests per second of one operation, with access tokens and a policy, and without. */
export interface AuthCost {
  readonly name: string;
  /** The least ratio that is accepted. */
  readonly bound: number;
  readonly without: number;
  readonly with: number;
  readonly ratio: Ratio;
}

const CUSTOMER = 7;

/** A customer sees its own appointments; an agent sees all. */
const POLICY = {
  roles: {
    customer: [{ apis: ['appointment'], operations: ['list', 'retrieve'], where: 'relatedParty.id={sub}' }],
    agent: [{ apis: ['appointment'], operations: ['list', 'retrieve'] }],
  },
};

/** An operation whose responses are the same with and without identity. */
interface Operation {
  readonly name: string;
  readonly bound: number;
  readonly role: keyof typeof POLICY.roles;
  /** The request number `n`. Where there is no policy, a filter selects what the policy would. */
  path(number: number, size: number, hasPolicy: boolean): string;
}

const OPERATIONS: readonly Operation[] = [
  {
    ...{ name: 'get by id, a customer', bound: 0.9, role: 'customer' },
    path: (number, size) =>
      `${OWN_PATH}/${idOf(CUSTOMER + (number % APPOINTMENTS_PER_CUSTOMER) * customerCount(size))}`,
  },
  {
    ...{ name: 'list its own, a customer', bound: 0.85, role: 'customer' },
    path: (_number, _size, hasPolicy) =>
      `${OWN_PATH}?${hasPolicy ? '' : `relatedParty.id=customer-${CUSTOMER}&`}limit=20`,
  },
  {
    ...{ name: 'list by a filter, an agent', bound: 0.85, role: 'agent' },
    path: (number, size) => `${OWN_PATH}?relatedParty.id=customer-${number % customerCount(size)}&limit=20`,
  },
];

const CONCURRENCY = 8;

/** Measures each operation on two servers in turn: with access tokens and a policy, and without. */
export async function measureAuth(options: AuthOptions): Promise<AuthCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-auth-'));
  const policy = join(folder, 'policy.yaml');
  writeFileSync(policy, JSON.stringify(POLICY));
  const issuer = await startTokenIssuer();
  const servers: MeasuredServer[] = [];
  try {
    for (const settings of [{ AUTH: 'none' }, { ...issuer.settings, POLICY: policy }])
      servers.push(await startMeasuredServer({ ...options, settings, progress: () => {} }));
    const [open, guarded] = servers as [MeasuredServer, MeasuredServer];
    const costs: AuthCost[] = [];
    for (const operation of OPERATIONS)
      costs.push(await costOf(operation, { open, guarded, issuer }, options));
    return costs;
  } finally {
    for (const server of servers) await server.stop();
    issuer.close();
    rmSync(folder, { recursive: true });
  }
}

async function costOf(
  { name, bound, role, path }: Operation,
  { open, guarded, issuer }: { open: MeasuredServer; guarded: MeasuredServer; issuer: TokenIssuer },
  { size, rounds, durationMs, progress }: AuthOptions,
): Promise<AuthCost> {
  const token = await issuer.tokenOf({ sub: `customer-${CUSTOMER}`, roles: [role] });
  const clients = {
    without: new Client(open.url, CONCURRENCY),
    with: new Client(guarded.url, CONCURRENCY, { Authorization: `Bearer ${token}` }),
  };
  const variant = (which: keyof typeof clients) => {
    let number = 0;
    const send = () => clients[which].send({ method: 'GET', path: path(number++, size, which === 'with') });
    return {
      name: `${name}, ${which}`,
      measure: (milliseconds: number) => rateOfDuration(milliseconds, CONCURRENCY, send),
    };
  };
  const plan = { rounds, amount: durationMs, progress };
  const results = await measureInTurn([variant('without'), variant('with')], plan);
  for (const client of Object.values(clients)) await client.close();
  const [without = [], guardedRounds = []] = results.map((result) => result.rounds);
  return {
    name,
    bound,
    without: median(without),
    with: median(guardedRounds),
    ratio: ratioOf(guardedRounds, without),
  };
}
