import { type CheckDefinition, defineCheck, type Suite, shared } from '../harness/check-definition.js';
import type { Schema } from '../harness/contract.js';
import { isObject, type JsonObject, preview, valuesAt } from '../harness/json.js';
import type { Probe } from '../harness/probe.js';
import { queryParameter, type ResourceUnderTest, unknownId } from '../harness/resource-under-test.js';

const KIT = 'official kits';

/** The checks of the official kits, in their order: exact statuses, and all mandatory attributes in every response. */
export const certification: Suite = {
  name: 'certification',
  checks: (target) => [
    ...operations(target),
    ...(target.can('create') ? creations(target) : []),
    ...(target.can('list') ? lists(target) : []),
    ...(target.can('retrieve') ? reads(target) : []),
  ],
};

/** Kits send Content-Type with GET, although there is no body. */
const KIT_HEADERS = { 'Content-Type': 'application/json' };

const collectionOf = (target: ResourceUnderTest, query = '') => ({
  path: `${target.collection}${query}`,
  headers: KIT_HEADERS,
});

function operations({ profile, resource, session }: ResourceUnderTest): CheckDefinition[] {
  const { operations: wanted } = profile;
  if (!wanted) return [];
  return [
    defineCheck('mandatory operations are in the contract', wanted.source, async (probe) => {
      for (const kind of wanted.mandatory)
        probe.that(
          `${session.contract.number} has ${kind} ${resource.name}`,
          resource.operations.has(kind),
          'it does not',
        );
    }),
  ];
}

function creations(target: ResourceUnderTest): CheckDefinition[] {
  return target.payloads.map((payload, index) =>
    defineCheck(
      `POST of the ${index === 0 ? 'first' : 'second'} payload`,
      target.profile.payloads?.source ?? KIT,
      async (probe) => {
        const { object } = await target.post(probe, payload);
        assertMandatory(probe, target, object);
        probe.holds('the response has the values sent', object, payload);
      },
    ),
  );
}

function lists(target: ResourceUnderTest): CheckDefinition[] {
  const { mandatory, profile } = target;
  const firstList = shared(async (probe) => {
    const answer = probe.status(await probe.send(collectionOf(target)), 200);
    return answer.items;
  });
  const wantsItems = target.can('create');
  return [
    defineCheck('GET list', KIT, async (probe) => {
      const items = await firstList(probe);
      if (wantsItems) probe.that('the list is not empty', items.length > 0, 'it is');
      for (const item of items) assertMandatory(probe, target, item, `item ${preview(item.id)}`);
    }),
    defineCheck('GET list with a trailing slash', KIT, async (probe) => {
      const answer = probe.status(await probe.send(collectionOf(target, '/')), 200);
      if (wantsItems) probe.that('the list is not empty', answer.items.length > 0, 'it is');
    }),
    ...(wantsItems ? selections(target, profile.select?.attributes ?? mandatory.names) : []),
    ...(wantsItems ? filters(target, firstList) : []),
  ];
}

function selections(target: ResourceUnderTest, names: readonly string[]): CheckDefinition[] {
  return names.map((name) =>
    defineCheck(`GET list ?fields=${name}`, target.profile.select?.source ?? KIT, async (probe) => {
      const { items } = probe.status(await probe.send(collectionOf(target, `?fields=${name}`)), 200);
      probe.that('the list is not empty', items.length > 0, 'it is');
      for (const item of items) {
        assertPresent(probe, target, item, name);
        const others = Object.keys(item).filter((each) => ![name, 'id', 'href', '@type'].includes(each));
        probe.that(`${preview(item.id)} has no other attributes`, others.length === 0, `there is ${others}`);
      }
    }),
  );
}

function filters(
  target: ResourceUnderTest,
  firstList: (probe: Probe) => Promise<readonly JsonObject[]>,
): CheckDefinition[] {
  const { profile, mandatory } = target;
  const scalar = (name: string) => !['object', 'array'].includes(target.schemaOf(name).type ?? 'object');
  const names =
    profile.filter?.attributes ?? mandatory.names.filter((name) => scalar(name) && name !== 'href');
  return [...new Set(['id', ...names])].map((name) =>
    defineCheck(`GET list ?${name}=…`, profile.filter?.source ?? KIT, async (probe) => {
      const [first] = await firstList(probe);
      const value = first?.[name];
      if (value === undefined) return probe.stop(`the first item of the list has no ${name}`);
      // Kits put URLs into queries unencoded.
      const query = name === 'href' ? `href=${value}` : queryParameter(name, value);
      const { items } = probe.status(await probe.send(collectionOf(target, `?${query}`)), 200);
      probe.that('the list is not empty', items.length > 0, 'it is');
      if (name === 'id' || name === 'href')
        probe.that('the list has one item', items.length === 1, `it has ${items.length}`);
      for (const item of items)
        probe.same(`${name} of ${preview(item.id)} is the requested value`, item[name], value);
    }),
  );
}

function reads(target: ResourceUnderTest): CheckDefinition[] {
  const byId = defineCheck('GET by id of each', KIT, async (probe) => {
    const { items } = probe.status(await probe.send(collectionOf(target)), 200);
    for (const { id } of items.slice(0, MAX_READS)) {
      const { object } = probe.status(await probe.send({ path: target.item(id), headers: KIT_HEADERS }), 200);
      probe.same('the id is the requested id', object.id, id);
      assertMandatory(probe, target, object);
    }
  });
  const unknown = defineCheck('GET of an unknown id', KIT, async (probe) => {
    probe.status(await probe.send({ path: target.item(unknownId()), headers: KIT_HEADERS }), 404);
  });
  const selected = (name: string) =>
    defineCheck(`GET by id ?fields=${name}`, target.profile.select?.source ?? KIT, async (probe) => {
      const [first] = probe.status(await probe.send(collectionOf(target)), 200).items;
      const { object } = probe.status(
        await probe.send({ path: `${target.item(first?.id)}?fields=${name}`, headers: KIT_HEADERS }),
        200,
      );
      assertPresent(probe, target, object, name);
    });
  const names = target.can('create') ? (target.profile.select?.attributes ?? target.mandatory.names) : [];
  return [...(target.can('list') ? [byId, ...names.map(selected)] : []), unknown];
}

/** Maximum number of resources to read, for servers that hold many. */
const MAX_READS = 50;

function assertMandatory(
  probe: Probe,
  target: ResourceUnderTest,
  document: JsonObject,
  what = 'the resource',
): void {
  for (const name of target.mandatory.names) assertPresent(probe, target, document, name, what);
  for (const { of, is, mandatory, source } of target.profile.dependent ?? [])
    if (document[of] === is)
      for (const name of mandatory) assertPresent(probe, target, document, name, what, source);
  for (const { path, mandatory, source } of target.profile.conditional ?? [])
    for (const inner of valuesAt(document, path).filter(isObject))
      for (const name of mandatory)
        probe.that(`${what} has ${path}.${name}`, !isBlank(inner[name]), preview(inner[name]), source);
}

/** Asserts that a mandatory attribute is present, not blank, and of the declared JSON type. */
function assertPresent(
  probe: Probe,
  target: ResourceUnderTest,
  document: JsonObject,
  name: string,
  what = 'the resource',
  source = target.mandatory.source,
): void {
  const value = document[name];
  const schema = target.schemaOf(name);
  if (
    !probe.that(
      `${what} has ${name}, which is neither null nor blank`,
      !isBlank(value),
      preview(value),
      source,
    )
  )
    return;
  probe.that(`${name} of ${what} is ${typeName(schema)}`, hasType(schema, value), preview(value), source);
}

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const typeName = ({ type }: Schema) => (type === undefined ? 'of any type' : `of type ${type}`);

function hasType({ type }: Schema, value: unknown): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
