import { expect } from 'chai';
import fc from 'fast-check';
import { cases } from '../../support/cases.js';
import { forEachPolicyServer, type PolicyClient, type PolicyServer } from '../../support/policy.js';
import { MUTATIONS } from './mutations.js';
import { Oracle } from './oracle.js';
import { checkList, checkRetrieve } from './reads.js';
import { firstFailure, withMutation } from './runs.js';
import { APPOINTMENTS, World } from './server-world.js';
import {
  type Claims,
  claims,
  created,
  type Doc,
  document,
  type ListQuery,
  listQuery,
  policyText,
  type Rule,
  rules,
} from './world.js';

/** Documents that stay as they are: what the answers have to be follows from them alone. */
const STORED = 16;
const CLIENTS = 3;
const LISTS = 20;
const TARGETS = 4;
const CREATIONS = 2;

/** Requests for one policy, each compared with the independent evaluation, or more. */
const COMPARISONS = CLIENTS * (LISTS + 3 * TARGETS);

/** Comparisons on each database when all tests run. */
const ENOUGH = cases(2_000, 100_000);

/** A request of one client. */
interface Asked {
  readonly claims: Claims;
  readonly queries: readonly ListQuery[];
  /** Which documents are read, patched and deleted. */
  readonly targets: readonly number[];
  readonly creations: readonly Doc[];
}

interface Case {
  readonly rules: readonly Rule[];
  readonly clients: readonly Asked[];
}

const several = <T>(arbitrary: fc.Arbitrary<T>, count: number) =>
  fc.array(arbitrary, { minLength: count, maxLength: count });

const anyCase: fc.Arbitrary<Case> = fc.record({
  rules,
  clients: several(
    fc.record({
      claims,
      queries: several(listQuery, LISTS),
      targets: several(fc.nat({ max: STORED - 1 }), TARGETS),
      creations: several(created, CREATIONS),
    }),
    CLIENTS,
  ),
});

/** Counts the requests whose answers were compared. */
class Comparisons {
  count = 0;

  constructor(
    private readonly server: PolicyServer,
    private readonly world: World,
  ) {}

  async check({ rules, clients }: Case): Promise<void> {
    this.server.replacePolicy(policyText(rules));
    for (const asked of clients) {
      const oracle = new Oracle(rules, asked.claims);
      await Promise.all(this.comparisons(this.server.as(asked.claims), oracle, asked));
    }
  }

  private comparisons(client: PolicyClient, oracle: Oracle, asked: Asked): Promise<void>[] {
    const documents = this.world.all;
    const targets = asked.targets.map((target) => documents[target] as Doc);
    const all = [
      ...asked.queries.map((query) => checkList(client, oracle, documents, query)),
      ...targets.map((stored) => checkRetrieve(client, oracle, stored)),
      ...targets.map((stored) => checkChange(client, oracle, stored, 'patch', 'PATCH')),
      ...targets.map((stored) => checkChange(client, oracle, stored, 'delete', 'DELETE')),
      ...asked.creations
        .filter((body) => oracle.created(body) === undefined)
        .map((body) => checkRefusedCreation(client, body)),
    ];
    this.count += all.length;
    return all;
  }
}

/** A precondition that never holds: what may be changed is a 412, and everything stays as it is. */
async function checkChange(
  client: PolicyClient,
  oracle: Oracle,
  stored: Doc,
  operation: 'patch' | 'delete',
  method: string,
): Promise<void> {
  const body = operation === 'patch' ? {} : undefined;
  const condition = { 'If-Match': '"another"' };
  const answer = await client.ask(method, `${APPOINTMENTS}/${stored.id}`, body, condition);
  expect(answer.status, `${method} ${answer.text}`).to.equal(oracle.targetStatus(operation, stored) ?? 412);
}

async function checkRefusedCreation(client: PolicyClient, body: Doc): Promise<void> {
  expect((await client.ask('POST', APPOINTMENTS, body)).status).to.equal(403);
}

/** Of the long runs. */
const TIMEOUT_MS = 4 * 3_600_000;

/** Fixed by default, so that runs are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

describe(`what many clients can learn under many random policies, TEST_SEED=${seed}`, () => {
  forEachPolicyServer(policyText([]), (server) => {
    const world = new World(server);
    before(() => world.fill(fc.sample(document, { numRuns: STORED, seed: 7 })));

    const run = async (runs: number) => {
      const comparisons = new Comparisons(server, world);
      const failure = await firstFailure(anyCase, (each) => comparisons.check(each), runs, seed);
      return { failure, count: comparisons.count };
    };

    it(`is what an independent evaluation allows, in ${ENOUGH} comparisons or more`, async () => {
      const { failure, count } = await run(Math.ceil(ENOUGH / COMPARISONS));
      expect(failure, failure).to.equal(undefined);
      expect(count).to.be.at.least(ENOUGH);
      const before = world.all;
      await world.refresh();
      expect(world.all, 'nothing has changed').to.deep.equal(before);
    }).timeout(TIMEOUT_MS);

    for (const mutation of MUTATIONS.filter(({ isRead }) => isRead))
      it(`is more without a check, which is noticed: ${mutation.name}`, async () => {
        const { failure } = await withMutation(mutation, () => run(100));
        expect(failure).to.not.equal(undefined);
      }).timeout(TIMEOUT_MS);
  });
});
