import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { JsonObject } from '../harness/json.js';
import type { Answer, Probe } from '../harness/probe.js';
import { type ResourceUnderTest, UNDECLARED_ATTRIBUTE } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';

/** Checks of POST and of the new resource. */
export const creations: Suite = {
  name: 'creation',
  checks: (target) => {
    if (!target.can('create')) return [];
    const [first, second] = target.payloads;
    const source = target.profile.payloads?.source ?? CONTRACT;
    return [
      defineCheck('POST of the mandatory attributes', source, (probe) =>
        createAndAssert(probe, target, first),
      ),
      defineCheck('POST of more than the mandatory attributes', source, (probe) =>
        createAndAssert(probe, target, second),
      ),
      defineCheck('POST twice creates two resources', TMF630, async (probe) => {
        const [one, other] = [await target.create(probe, first), await target.create(probe, first)];
        probe.that('the ids are different', one.id !== other.id, String(one.id));
      }),
      undeclared(target),
      typed(target),
      ...(target.acceptsParameter('create', 'fields') ? [selected(target)] : []),
    ];
  },
};

async function createAndAssert(probe: Probe, target: ResourceUnderTest, payload: JsonObject): Promise<void> {
  const answer = await target.post(probe, payload);
  const { object } = answer;
  for (const name of target.mandatory.names)
    probe.that(
      `the response has ${name}`,
      object[name] !== undefined && object[name] !== null,
      'it does not',
      target.mandatory.source,
    );
  probe.holds('the response has the values sent', object, payload);
  await assertLocation(probe, target, answer);
}

async function assertLocation(
  probe: Probe,
  target: ResourceUnderTest,
  { headers, object }: Answer,
): Promise<void> {
  const { location } = headers;
  if (!probe.that('the response has a Location', location !== undefined, 'it has none', TMF630)) return;
  if (object.href !== undefined)
    probe.same('href is the Location', probe.session.absolute(object.href), probe.session.absolute(location));
  if (!target.can('retrieve')) return;
  const found = probe.status(
    await probe.send({ path: probe.session.absolute(location) }),
    200,
    'GET of the Location',
  );
  probe.same('the resource at the Location equals the response', found.object, object);
}

/** Numbers with the most digits that every JSON implementation preserves. */
const PRECISE_NUMBERS = { amounts: [0.1, 1234567.891, 123456789012345, -0.000001] };

function undeclared(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('undeclared attributes are returned unchanged', TMF630, async (probe) => {
    const own = { text: 'für später', list: [1, 'two', { three: null }], flag: false, ...PRECISE_NUMBERS };
    const made = await target.create(probe, { ...target.payloads[0], [UNDECLARED_ATTRIBUTE]: own });
    probe.same('in the response to POST', made[UNDECLARED_ATTRIBUTE], own);
    if (target.can('retrieve')) {
      const { object } = probe.status(await target.retrieve(probe, made.id), 200);
      probe.same('in the response to GET', object[UNDECLARED_ATTRIBUTE], own);
    }
    if (target.can('list')) {
      const { items } = probe.status(await target.list(probe, `id=${made.id}`), 200);
      probe.same('in the list', items[0]?.[UNDECLARED_ATTRIBUTE], own);
    }
  });
}

function typed(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('@type and @baseType are returned unchanged', TMF630, async (probe) => {
    const { contract } = target.session;
    const declared = contract.resolve(target.resource.createSchema).properties ?? {};
    const types = Object.fromEntries(
      ['@type', '@baseType']
        .filter((name) => declared[name] && !contract.resolve(declared[name]).enum)
        .map((name) => [name, 'Conformance']),
    );
    if (Object.keys(types).length === 0) probe.skip('the contract declares neither, or lists their values');
    probe.holds(
      'in the response to POST',
      await target.create(probe, { ...target.payloads[0], ...types }),
      types,
    );
  });
}

function selected(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('POST ?fields=id returns only the id', TMF630, async (probe) => {
    const { object } = await target.post(probe, target.payloads[1], '?fields=id');
    const others = Object.keys(object).filter((name) => !['id', 'href', '@type'].includes(name));
    probe.that('no other attributes are returned', others.length === 0, `there is ${others}`);
    if (!target.can('retrieve')) return;
    const whole = probe.status(await target.retrieve(probe, object.id), 200);
    probe.holds('all values are stored', whole.object, target.payloads[1]);
  });
}
