import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/values/json.js';
import { cases, IS_LONG } from '../../support/cases.js';
import { forEachPolicyServer, type PolicyClient, type PolicyServer } from '../../support/policy.js';
import { bucketOf, person, product, usageOf } from '../../support/usage.js';
import { Oracle } from './oracle.js';
import { firstFailure, withMutation } from './runs.js';
import { ADMIN } from './server-world.js';
import { type Check, WAY_MUTATIONS } from './way-mutations.js';
import { type Claims, type Doc, type Operation, policyText, type Rule, WHERES } from './world.js';

const ACCOUNTS = '/tmf-api/accountManagement/v4/financialAccount';
const BILLS = '/tmf-api/accountManagement/v4/billingAccount';
const USAGES = '/tmf-api/usageManagement/v4/usage';
const BUCKETS = '/tmf-api/prepayBalanceManagement/v4/bucket';
const QUERIES = '/tmf-api/usageConsumption/v4/queryUsageConsumption';
const RECOMMENDATIONS = '/tmf-api/recommendation/v4/queryProductRecommendation';
const SEARCHES = '/tmf-api/appointment/v4/searchTimeSlot';

const PARTIES = ['anna', 'bert', 'carl'] as const;

const OWNED = WHERES.find(({ text }) => text === 'relatedParty.id={sub}');

interface Case {
  readonly accounts: readonly Rule[];
  readonly bills: readonly Rule[];
  readonly usages: readonly Rule[];
  readonly isLimited: boolean;
  readonly claims: Claims;
  readonly target: number;
  /** The parties that a computed answer is asked for. */
  readonly asked: readonly string[];
}

const rulesOf = (operations: readonly Operation[], paths: readonly string[]) =>
  fc.array(
    fc.record<Rule>({
      operations: fc.subarray([...operations], { minLength: 1 }),
      where: fc.constantFrom(OWNED, OWNED, undefined),
      hide: fc.subarray([...paths]),
      readOnly: fc.constant([]),
      category: fc.constant(undefined),
    }),
    { maxLength: 2 },
  );

const anyCase: fc.Arbitrary<Case> = fc.record({
  accounts: rulesOf(['list', 'retrieve', 'delete'], ['description']),
  bills: rulesOf(['list', 'retrieve'], []),
  usages: rulesOf(['retrieve'], []),
  isLimited: fc.boolean(),
  claims: fc.constantFrom(...PARTIES).map((sub) => ({ sub, roles: ['client'] })),
  target: fc.nat({ max: PARTIES.length - 1 }),
  asked: fc.subarray([...PARTIES]),
});

/** The policy file of a case. What is not random lets the client come as far as the check. */
function policyOf({ accounts, bills, usages, isLimited }: Case): string {
  const tasks = {
    apis: ['usage-consumption', 'recommendation', 'appointment'],
    resources: ['queryUsageConsumption', 'queryProductRecommendation', 'searchTimeSlot'],
    operations: ['create'],
    ...(isLimited && { where: 'relatedParty.id={sub}' }),
  };
  return policyText(
    [],
    [
      ...rulesFor('account-management', 'financialAccount', accounts),
      ...rulesFor('account-management', 'billingAccount', bills),
      { apis: ['account-management'], resources: ['billingAccount'], operations: ['create'] },
      ...rulesFor('usage-management', 'usage', usages),
      { apis: ['usage-management'], resources: ['usage'], operations: ['create'] },
      tasks,
    ],
  );
}

const rulesFor = (api: string, resource: string, rules: readonly Rule[]) =>
  rules.map(({ operations, where, hide }) => ({
    apis: [api],
    resources: [resource],
    operations,
    ...(where && { where: where.text }),
    ...(hide.length > 0 && { hide }),
  }));

const owner = (id: string) => ({ id, name: id, role: 'owner', '@referredType': 'Individual' });

/** The stored resources, which do not change: one of each for every party. */
class Ways {
  private readonly accounts: Doc[] = [];
  private readonly bills: Doc[] = [];
  private readonly usages: Doc[] = [];
  private readonly buckets: Doc[] = [];

  constructor(private readonly server: PolicyServer) {}

  async fill(): Promise<void> {
    for (const [index, id] of PARTIES.entries()) {
      const next = PARTIES[(index + 1) % PARTIES.length] as string;
      const account = await this.admin(ACCOUNTS, {
        name: `account of ${id}`,
        description: 'internal',
        relatedParty: [owner(id)],
      });
      this.accounts.push(account);
      const financialAccount = { id: account.id, href: account.href, name: 'a name' };
      this.bills.push(
        await this.admin(BILLS, { name: 'bill', relatedParty: [owner(next)], financialAccount }),
      );
      const usage = { ...usageOf(`p-${id}`, 1, 'GB', { relatedParty: [person(id)] }) };
      usage.usageCharacteristic.push({ name: 'externalId', value: `x-${id}` });
      this.usages.push(await this.admin(USAGES, usage));
      await this.admin(USAGES, usageOf(`q-${id}`, 1, 'GB'));
      this.buckets.push(
        await this.admin(BUCKETS, bucketOf(`p-${id}`, 5, 'GB', { relatedParty: [person(id)] })),
      );
    }
  }

  /** The checks, by the way that they are about. */
  readonly checks: Readonly<Record<Check, (client: PolicyClient, each: Case) => Promise<void>>> = {
    expansion: (client, each) => this.checkExpansion(client, each),
    references: (client, each) => this.checkReferences(client, each),
    refusals: (client, each) => this.checkRefusals(client, each),
    duplicates: (client, each) => this.checkDuplicates(client, each),
    computed: (client, each) => this.checkComputed(client, each),
    counts: (client, each) => this.checkCounts(client, each),
  };

  /** Checks one way, or all of them. */
  async check(each: Case, only?: Check): Promise<void> {
    this.server.replacePolicy(policyOf(each));
    const client = this.server.as(each.claims);
    for (const [name, check] of Object.entries(this.checks))
      if (only === undefined || name === only) await check(client, each);
  }

  private async admin(path: string, body: object): Promise<Doc> {
    const answer = await this.server.as(ADMIN).ask('POST', path, body);
    expect(answer.status, answer.text).to.equal(201);
    return answer.body;
  }

  private async removeAsAdmin(path: string, id: string): Promise<void> {
    expect((await this.server.as(ADMIN).ask('DELETE', `${path}/${id}`)).status).to.equal(204);
  }

  /** `expand` and `depth` show of another resource what the client could retrieve. */
  private async checkExpansion(client: PolicyClient, each: Case): Promise<void> {
    const [accounts, bills] = [new Oracle(each.accounts, each.claims), new Oracle(each.bills, each.claims)];
    const expanded = (bill: Doc) => {
      const account = this.accounts.find(({ id }) => id === bill.financialAccount.id) as Doc;
      const seen = accounts.sees('retrieve', account) ? accounts.shown(account) : {};
      return { ...bill, financialAccount: { ...bill.financialAccount, ...seen } };
    };
    const bill = this.bills[each.target] as Doc;
    for (const query of ['expand=financialAccount', 'depth=1']) {
      const listed = await client.ask('GET', `${BILLS}?sort=id&${query}`);
      if (bills.allows('list'))
        expect(listed.body, query).to.deep.equal(
          this.bills.filter((stored) => bills.sees('list', stored)).map(expanded),
        );
      else expect(listed.status).to.equal(403);
      const read = await client.ask('GET', `${BILLS}/${bill.id}?${query}`);
      if (bills.sees('retrieve', bill)) expect(read.body, query).to.deep.equal(expanded(bill));
      else expect(read.status).to.be.oneOf([403, 404]);
    }
  }

  /** A reference to what the client cannot read is one to nothing: by its address, and by its id alone. */
  private async checkReferences(client: PolicyClient, each: Case): Promise<void> {
    const account = this.accounts[each.target] as Doc;
    const isSeen = new Oracle(each.accounts, each.claims).sees('retrieve', account);
    const refer = async (financialAccount: object) => {
      const body = { name: 'new', relatedParty: [owner(each.claims.sub)], financialAccount };
      const answer = await client.ask('POST', BILLS, body);
      if (answer.status === 201) await this.removeAsAdmin(BILLS, answer.body.id);
      return answer;
    };
    const missing = 'none';
    const missingHref = account.href.replace(account.id, missing);
    const byAddress = await refer({ id: account.id, href: account.href, name: 'x' });
    const nowhere = await refer({ id: missing, href: missingHref, name: 'x' });
    expect(nowhere.status, nowhere.text).to.equal(400);
    if (isSeen) expect(byAddress.status, byAddress.text).to.equal(201);
    else expect(said(byAddress.text, account.id)).to.equal(said(nowhere.text, missing));
    const byId = await refer({ id: account.id });
    expect(byId.body.financialAccount?.name).to.equal(isSeen ? account.name : undefined);
  }

  /** An account that bills refer to is not deleted; the bills that are named are those that the client can read. */
  private async checkRefusals(client: PolicyClient, each: Case): Promise<void> {
    const account = this.accounts[each.target] as Doc;
    const expected = new Oracle(each.accounts, each.claims).targetStatus('delete', account);
    const answer = await client.ask('DELETE', `${ACCOUNTS}/${account.id}`);
    expect(answer.status, answer.text).to.equal(expected ?? 409);
    const bills = new Oracle(each.bills, each.claims);
    const named = this.bills.filter(({ id }) => answer.text.includes(id));
    const referring = this.bills.filter(({ financialAccount }) => financialAccount.id === account.id);
    const readable = referring.filter((bill) => bills.sees('retrieve', bill));
    expect(named).to.deep.equal(expected === undefined ? readable : []);
  }

  private async checkDuplicates(client: PolicyClient, each: Case): Promise<void> {
    const stored = this.usages[each.target] as Doc;
    const { id: _, href: __, ...copy } = stored;
    const answer = await client.ask('POST', USAGES, copy);
    expect(answer.status, answer.text).to.equal(409);
    const isSeen = new Oracle(each.usages, each.claims).sees('retrieve', stored);
    expect(answer.body.duplicates[0].id).to.equal(isSeen ? stored.id : undefined);
    expect(answer.text.includes(stored.id)).to.equal(isSeen);
  }

  /** Computed from everything, for who may ask for each party that the request names. */
  private async checkComputed(client: PolicyClient, { isLimited, claims, asked }: Case): Promise<void> {
    const mayAsk = (parties: readonly string[]) =>
      !isLimited || (parties.length > 0 && parties.every((party) => party === claims.sub));
    const query = await client.ask('POST', QUERIES, { relatedParty: asked.map((id) => person(id)) });
    expect(query.status, `${asked} ${query.text}`).to.equal(mayAsk(asked) ? 201 : 403);
    const selected = this.buckets.filter(({ id }) => query.text.includes(id));
    const own = this.buckets.filter(({ relatedParty }) => asked.includes(relatedParty[0].id));
    expect(selected).to.deep.equal(mayAsk(asked) ? own : []);
    await this.checkCriteria(client, claims.sub, mayAsk);
    const [first] = asked;
    const one = first === undefined ? [] : [first];
    for (const path of [RECOMMENDATIONS, SEARCHES]) {
      const body = first === undefined ? {} : { relatedParty: person(first) };
      const answer = await client.ask('POST', path, body);
      expect(answer.status, `${path} ${answer.text}`).to.equal(mayAsk(one) ? 201 : 403);
    }
  }

  /** Parties anywhere in the request count like those at its top; a product of others adds nothing to a party's answer. */
  private async checkCriteria(
    client: PolicyClient,
    sub: string,
    mayAsk: (parties: readonly string[]) => boolean,
  ): Promise<void> {
    for (const party of PARTIES) {
      const relatedParty = [person(sub)];
      const within = await client.ask('POST', QUERIES, {
        relatedParty,
        searchCriteria: { relatedParty: [person(party)] },
      });
      expect(within.status, within.text).to.equal(mayAsk([sub, party]) ? 201 : 403);
      const searchCriteria = { product: [product(`q-${party}`)] };
      const narrowed = await client.ask('POST', QUERIES, { relatedParty, searchCriteria });
      expect(narrowed.status, narrowed.text).to.equal(201);
      expect(narrowed.text.includes('consumptionSummary')).to.equal(false);
    }
  }

  /** The start page counts what the client can list without limits. */
  private async checkCounts(client: PolicyClient, { accounts, bills }: Case): Promise<void> {
    const { body } = await client.ask('GET', '/counts');
    const isCounted = (rules: readonly Rule[]) =>
      rules.some(({ operations, where }) => operations.includes('list') && where === undefined);
    expect(body[ACCOUNTS]).to.equal(isCounted(accounts) ? this.accounts.length : undefined);
    expect(body[BILLS]).to.equal(isCounted(bills) ? this.bills.length : undefined);
    expect((body as JsonObject)[BUCKETS]).to.equal(undefined);
  }
}

/** An error without what differs in every request. */
const said = (text: string, id: string) => text.replaceAll(id, 'ID').replace(/"requestId":"[^"]*"/, '');

/** Of the long runs. */
const TIMEOUT_MS = 4 * 3_600_000;

/** Fixed by default, so that runs are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

describe(`what a client can learn in other ways under a random policy, TEST_SEED=${seed}`, () => {
  forEachPolicyServer(policyText([]), (server) => {
    const ways = new Ways(server);
    before(() => ways.fill());

    const failure = (runs: number, only?: Check) =>
      firstFailure(anyCase, (each) => ways.check(each, only), runs, seed);

    it('is what an independent evaluation of the policy allows', async () => {
      const found = await failure(cases(10, 5_000));
      expect(found, found).to.equal(undefined);
    }).timeout(TIMEOUT_MS);

    // The checks are not in the database.
    const mutations = server.database.name === 'SQLite' || IS_LONG ? WAY_MUTATIONS : [];
    for (const mutation of mutations)
      it(`is more without a check, which is noticed: ${mutation.name}`, async () => {
        expect(await withMutation(mutation, () => failure(300, mutation.noticedBy))).to.not.equal(undefined);
      }).timeout(TIMEOUT_MS);
  });
});
