import { type CheckDefinition, defineCheck, type Suite, shared } from '../harness/check-definition.js';
import { type JsonObject, preview } from '../harness/json.js';
import type { Probe } from '../harness/probe.js';
import { type ResourceUnderTest, UNDECLARED_ATTRIBUTE, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';

type Made = (probe: Probe) => Promise<JsonObject>;

/** Checks of GET on one resource. */
export const reads: Suite = {
  name: 'reading',
  checks: (target) => {
    if (!target.can('retrieve')) return [];
    const unknown = defineCheck('an unknown id returns 404', CONTRACT, async (probe) => {
      probe.status(await target.retrieve(probe, unknownId()), 404);
    });
    if (!target.can('create')) return [unknown];
    const made = shared((probe) =>
      target.create(probe, { ...target.payloads[1], [UNDECLARED_ATTRIBUTE]: { a: 1, b: 2 } }),
    );
    return [whole(target, made), unknown, ...fields(target, made), ...references(target, made)];
  },
};

const whole = (target: ResourceUnderTest, made: Made): CheckDefinition =>
  defineCheck('GET by id', CONTRACT, async (probe) => {
    const document = await made(probe);
    const { object } = probe.status(await target.retrieve(probe, document.id), 200);
    probe.same('the response equals the response to POST', object, document);
    const again = await target.retrieve(probe, document.id, { 'Content-Type': 'application/json' });
    probe.status(again, 200, 'GET with Content-Type and no body');
    probe.status(
      await probe.send({ path: `${target.item(document.id)}/` }),
      200,
      'GET with a trailing slash',
    );
  });

function fields(target: ResourceUnderTest, made: Made): CheckDefinition[] {
  if (!target.acceptsParameter('retrieve', 'fields')) return [];
  const selects = (name: string, selection: string, wanted: (document: JsonObject) => JsonObject) =>
    defineCheck(name, TMF630, async (probe) => {
      const document = await made(probe);
      const { object } = probe.status(
        await probe.send({ path: `${target.item(document.id)}?fields=${selection}` }),
        200,
      );
      const { id, href, '@type': type, ...rest } = object;
      probe.same('id is returned', id, document.id);
      probe.same('href is returned', href, document.href);
      const { id: _, href: __, '@type': ___, ...others } = wanted(document);
      probe.holds('the selected attributes are returned', rest, others);
      const more = Object.keys(rest).filter((each) => !Object.hasOwn(others, each));
      probe.that(
        'no other attributes are returned',
        more.length === 0,
        `there is ${more} (@type ${preview(type)})`,
      );
    });
  const single =
    target.mandatory.names.find((name) => !['id', 'href'].includes(name)) ?? UNDECLARED_ATTRIBUTE;
  const only = (document: JsonObject, ...names: string[]) =>
    Object.fromEntries(
      names.filter((name) => Object.hasOwn(document, name)).map((name) => [name, document[name]]),
    );
  return [
    selects(`?fields=${single}`, single, (document) => only(document, single)),
    selects(`?fields=${single},${UNDECLARED_ATTRIBUTE}`, `${single},${UNDECLARED_ATTRIBUTE}`, (document) =>
      only(document, single, UNDECLARED_ATTRIBUTE),
    ),
    selects('?fields= of a nested attribute', `${UNDECLARED_ATTRIBUTE}.a`, () => ({
      [UNDECLARED_ATTRIBUTE]: { a: 1 },
    })),
    selects('?fields=none', 'none', () => ({})),
  ];
}

function references(target: ResourceUnderTest, made: Made): CheckDefinition[] {
  if (!target.acceptsParameter('retrieve', 'depth')) return [];
  return [
    defineCheck('?depth=0 expands no references', TMF630, async (probe) => {
      const document = await made(probe);
      const { object } = probe.status(await probe.send({ path: `${target.item(document.id)}?depth=0` }), 200);
      probe.same('the resource is unchanged', object, document);
    }),
    defineCheck('?depth=1 expands references', TMF630, async (probe) => {
      const document = await made(probe);
      const { object } = probe.status(await probe.send({ path: `${target.item(document.id)}?depth=1` }), 200);
      probe.holds('the resource has all its values', object, document);
    }),
    defineCheck('?depth=much returns 400', CONTRACT, async (probe) => {
      const { id } = await made(probe);
      probe.status(await probe.send({ path: `${target.item(id)}?depth=much` }), 400);
    }),
  ];
}
