import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { JsonObject } from '../harness/json.js';
import type { Answer, Probe } from '../harness/probe.js';
import { type ResourceUnderTest, UNDECLARED_ATTRIBUTE } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';

/** POST, and what the new resource is. */
export const creations: Suite = {
  name: 'creation',
  checks: (target) => {
    if (!target.can('create')) return [];
    const [first, second] = target.payloads;
    const source = target.profile.payloads?.source ?? CONTRACT;
    return [
      defineCheck('POST of what is mandatory', source, (probe) => createAndAssert(probe, target, first)),
      defineCheck('POST of more than what is mandatory', source, (probe) =>
        createAndAssert(probe, target, second),
      ),
      defineCheck('POST twice makes two', TMF630, async (probe) => {
        const [one, other] = [await target.create(probe, first), await target.create(probe, first)];
        probe.that('they have ids of their own', one.id !== other.id, String(one.id));
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
      `${name} is answered`,
      object[name] !== undefined && object[name] !== null,
      'it is not',
      target.mandatory.source,
    );
  probe.holds('what was sent is answered', object, payload);
  await assertLocation(probe, target, answer);
}

async function assertLocation(
  probe: Probe,
  target: ResourceUnderTest,
  { headers, object }: Answer,
): Promise<void> {
  const { location } = headers;
  if (!probe.that('the answer has a Location', location !== undefined, 'it has none', TMF630)) return;
  if (object.href !== undefined)
    probe.same('href is the Location', probe.session.absolute(object.href), probe.session.absolute(location));
  if (!target.can('retrieve')) return;
  const found = probe.status(
    await probe.send({ path: probe.session.absolute(location) }),
    200,
    'GET of the Location',
  );
  probe.same('the resource at the Location is what was answered', found.object, object);
}

/** As many digits as a JSON number keeps anywhere. */
const PRECISE_NUMBERS = { amounts: [0.1, 1234567.891, 123456789012345, -0.000001] };

function undeclared(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('undeclared attributes come back as they were sent', TMF630, async (probe) => {
    const own = { text: 'für später', list: [1, 'two', { three: null }], flag: false, ...PRECISE_NUMBERS };
    const made = await target.create(probe, { ...target.payloads[0], [UNDECLARED_ATTRIBUTE]: own });
    probe.same('in the answer to POST', made[UNDECLARED_ATTRIBUTE], own);
    if (target.can('retrieve')) {
      const { object } = probe.status(await target.retrieve(probe, made.id), 200);
      probe.same('in the answer to GET', object[UNDECLARED_ATTRIBUTE], own);
    }
    if (target.can('list')) {
      const { items } = probe.status(await target.list(probe, `id=${made.id}`), 200);
      probe.same('in the list', items[0]?.[UNDECLARED_ATTRIBUTE], own);
    }
  });
}

function typed(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('@type and @baseType come back as they were sent', TMF630, async (probe) => {
    const declared = target.session.contract.resolve(target.resource.createSchema).properties ?? {};
    const types = Object.fromEntries(
      ['@type', '@baseType'].filter((name) => declared[name]).map((name) => [name, 'Conformance']),
    );
    if (Object.keys(types).length === 0) probe.skip('the contract has neither');
    probe.holds(
      'in the answer to POST',
      await target.create(probe, { ...target.payloads[0], ...types }),
      types,
    );
  });
}

function selected(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('POST ?fields=id answers no more', TMF630, async (probe) => {
    const { object } = await target.post(probe, target.payloads[1], '?fields=id');
    const others = Object.keys(object).filter((name) => !['id', 'href', '@type'].includes(name));
    probe.that('nothing else is answered', others.length === 0, `there is ${others}`);
    if (!target.can('retrieve')) return;
    const whole = probe.status(await target.retrieve(probe, object.id), 200);
    probe.holds('everything is kept', whole.object, target.payloads[1]);
  });
}
