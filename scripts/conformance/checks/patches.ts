import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import { isObject, type JsonObject, valueAt } from '../harness/json.js';
import type { Answer, Probe } from '../harness/probe.js';
import { type ResourceUnderTest, UNDECLARED_ATTRIBUTE, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';
import { wrongValues } from './shared/wrong-values.js';

/** Checks of PATCH on one resource, for each declared media type. */
export const patches: Suite = {
  name: 'patches',
  checks: (target) => {
    if (!target.can('patch') || !target.can('create')) return [];
    const types = target.operation('patch')?.bodyTypes ?? [];
    return [
      ...types.filter((type) => !/json-patch/.test(type)).flatMap((type) => merges(target, type)),
      ...(types.includes(JSON_PATCH) ? [...jsonPatches(target), ...refusedJsonPatches(target)] : []),
      ...(types.includes(JSON_PATCH_QUERY) ? [query(target)] : []),
      unsupportedType(target),
      ...refusals(target),
      ...(target.acceptsParameter('patch', 'fields') ? [selected(target)] : []),
      ...(target.profile.state ? [state(target)] : []),
    ];
  },
};

const JSON_PATCH = 'application/json-patch+json';
const JSON_PATCH_QUERY = 'application/json-patch-query+json';

const LIST = [
  { id: 'a', text: 'one' },
  { id: 'b', text: 'two' },
];

/** Creates a resource with an undeclared attribute to change. */
const start = (probe: Probe, target: ResourceUnderTest) =>
  target.create(probe, {
    ...target.payloads[0],
    [UNDECLARED_ATTRIBUTE]: {
      text: 'before',
      list: LIST,
    },
  });

/** Asserts that a patch has changed only the given attributes, and that the change is stored. */
async function assertChanged(
  probe: Probe,
  target: ResourceUnderTest,
  before: JsonObject,
  answer: Answer,
  wanted: JsonObject,
): Promise<void> {
  probe.status(answer, 200, 'PATCH');
  probe.holds('the response has the change', answer.object, wanted);
  probe.same('the id is unchanged', answer.object.id, before.id);
  for (const name of target.mandatoryToCreate.names.filter((each) => !Object.hasOwn(wanted, each)))
    probe.same(`${name} is unchanged`, answer.object[name], before[name]);
  if (target.can('retrieve'))
    probe.same(
      'GET returns the same',
      probe.status(await target.retrieve(probe, before.id), 200).object,
      answer.object,
    );
}

/** Asserts that a refused patch has changed nothing. */
async function assertUnchanged(probe: Probe, target: ResourceUnderTest, before: JsonObject): Promise<void> {
  if (!target.can('retrieve')) return;
  probe.same(
    'the resource is unchanged',
    probe.status(await target.retrieve(probe, before.id), 200).object,
    before,
  );
}

const merges = (target: ResourceUnderTest, type: string): CheckDefinition[] => [
  defineCheck(`${type} changes the resource`, target.profile.patch?.source ?? CONTRACT, async (probe) => {
    const before = await start(probe, target);
    const { change } = target;
    await assertChanged(probe, target, before, await target.patch(probe, before.id, change, type), change);
  }),
  defineCheck(`${type} is visible to clients that have read the resource before`, CONTRACT, async (probe) => {
    if (!target.can('retrieve')) return probe.skip('the contract has no GET by id');
    const before = await start(probe, target);
    await target.retrieve(probe, before.id);
    if (target.can('list')) await target.list(probe, `id=${before.id}`);
    const { object } = probe.status(await target.patch(probe, before.id, target.change, type), 200);
    const { object: read } = probe.status(await target.retrieve(probe, before.id), 200);
    probe.same('GET returns the response to PATCH', read, object);
    if (!target.can('list')) return;
    const { items } = probe.status(await target.list(probe, `id=${before.id}`), 200);
    probe.same('the list returns the same', items[0], object);
  }),
  defineCheck(`${type} removes attributes by null and replaces arrays`, TMF630, async (probe) => {
    const before = await start(probe, target);
    const answer = probe.status(
      await target.patch(probe, before.id, { [UNDECLARED_ATTRIBUTE]: { text: null, list: ['new'] } }, type),
      200,
    );
    probe.same('the attribute is removed, the array replaced', answer.object[UNDECLARED_ATTRIBUTE], {
      list: ['new'],
    });
    if (target.can('retrieve'))
      probe.same('GET returns the same', (await target.retrieve(probe, before.id)).object, answer.object);
  }),
];

const at = (path: string) => `/${UNDECLARED_ATTRIBUTE}${path}`;

function jsonPatches(target: ResourceUnderTest): CheckDefinition[] {
  const works = (name: string, operations: object[], wanted: JsonObject) =>
    defineCheck(`${JSON_PATCH}: ${name}`, TMF630, async (probe) => {
      const before = await start(probe, target);
      await assertChanged(
        probe,
        target,
        before,
        await target.patch(probe, before.id, operations, JSON_PATCH),
        {
          [UNDECLARED_ATTRIBUTE]: wanted,
        },
      );
    });
  return [
    works('add', [{ op: 'add', path: at('/list/-'), value: 3 }], { text: 'before', list: [...LIST, 3] }),
    works('remove', [{ op: 'remove', path: at('/list/0') }], { text: 'before', list: LIST.slice(1) }),
    works('replace', [{ op: 'replace', path: at('/text'), value: 'after' }], { text: 'after', list: LIST }),
    works('move', [{ op: 'move', from: at('/list/0'), path: at('/list/1') }], {
      text: 'before',
      list: LIST.toReversed(),
    }),
    works('copy', [{ op: 'copy', from: at('/text'), path: at('/again') }], {
      text: 'before',
      list: LIST,
      again: 'before',
    }),
    works(
      'test, then replace',
      [
        { op: 'test', path: at('/text'), value: 'before' },
        { op: 'replace', path: at('/text'), value: 'after' },
      ],
      { text: 'after', list: LIST },
    ),
  ];
}

function refusedJsonPatches(target: ResourceUnderTest): CheckDefinition[] {
  const send = (probe: Probe, { id }: JsonObject, ...operations: object[]) =>
    target.patch(probe, id, operations, JSON_PATCH);
  return [
    defineCheck(`${JSON_PATCH}: all or nothing`, TMF630, async (probe) => {
      const before = await start(probe, target);
      const replace = { op: 'replace', path: at('/text'), value: 'after' };
      probe.status(
        await send(probe, before, replace, { op: 'test', path: at('/text'), value: 'never' }),
        409,
      );
      await assertUnchanged(probe, target, before);
    }),
    defineCheck(`${JSON_PATCH}: an unknown operation returns 400`, CONTRACT, async (probe) => {
      const before = await start(probe, target);
      probe.status(await send(probe, before, { op: 'enlarge', path: at('/text') }), 400);
      await assertUnchanged(probe, target, before);
    }),
  ];
}

const query = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck(`${JSON_PATCH_QUERY} changes the matching element`, TMF630, async (probe) => {
    const before = await start(probe, target);
    const made = await target.patch(
      probe,
      before.id,
      {
        xElements: [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' },
        ],
      },
      target.mergeType,
    );
    const operation = { op: 'replace', path: '/xElements/text?xElements.id=b', value: 'new' };
    const answer = await target.patch(probe, before.id, [operation], JSON_PATCH_QUERY);
    await assertChanged(probe, target, made.object, answer, {
      xElements: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'new' },
      ],
    });
  });

function unsupportedType(target: ResourceUnderTest): CheckDefinition {
  return defineCheck('an unsupported media type returns 415 with Accept-Patch', TMF630, async (probe) => {
    const before = await start(probe, target);
    const { headers } = probe.status(await target.patch(probe, before.id, 'text', 'text/plain'), 415);
    for (const each of target.operation('patch')?.bodyTypes ?? [])
      probe.that(
        `Accept-Patch has ${each}`,
        (headers['accept-patch'] ?? '').includes(each),
        headers['accept-patch'] ?? 'there is none',
      );
    await assertUnchanged(probe, target, before);
  });
}

/** A check that a patch is refused, that its error names an attribute, if given, and that nothing is changed. */
const refused = (
  target: ResourceUnderTest,
  name: string,
  source: string,
  send: (probe: Probe, before: JsonObject) => Promise<Answer>,
  named?: string,
) =>
  defineCheck(name, source, async (probe) => {
    const before = await start(probe, target);
    const { text } = probe.status(await send(probe, before), 400);
    if (named !== undefined) probe.that(`the error names ${named}`, text.includes(named), text);
    await assertUnchanged(probe, target, before);
  });

function refusals(target: ResourceUnderTest): CheckDefinition[] {
  const type = target.mergeType;
  return [
    refused(target, 'malformed JSON returns 400', CONTRACT, (probe, { id }) =>
      target.patch(probe, id, '{"a": ', type),
    ),
    refused(target, 'a different id returns 400', TMF630, (probe, { id }) =>
      target.patch(probe, id, { id: unknownId() }, type),
    ),
    ...target.mandatoryToCreate.names.map((name) =>
      refused(
        target,
        `removal of ${name} returns 400`,
        target.mandatoryToCreate.source,
        (probe, { id }) => target.patch(probe, id, { [name]: null }, type),
        name,
      ),
    ),
    ...wrongValues(target)
      .filter(({ name }) => !target.isSetByServer(name))
      .map(({ name, what, value }) =>
        refused(
          target,
          `${what} for ${name} returns 400`,
          CONTRACT,
          (probe, { id }) => target.patch(probe, id, { [name]: value }, type),
          name,
        ),
      ),
    defineCheck('an unknown id returns 404', CONTRACT, async (probe) => {
      probe.status(await target.patch(probe, unknownId(), target.change), 404);
    }),
  ];
}

const selected = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck('PATCH ?fields=id returns only the id', TMF630, async (probe) => {
    const before = await start(probe, target);
    const { change } = target;
    const request = {
      method: 'PATCH',
      path: `${target.item(before.id)}?fields=id`,
      body: change,
      type: target.mergeType,
    };
    const { object } = probe.status(await probe.send(request), 200);
    const others = Object.keys(object).filter((name) => !['id', 'href', '@type'].includes(name));
    probe.that('no other attributes are returned', others.length === 0, `there is ${others}`);
    if (target.can('retrieve'))
      probe.holds('the change is stored', (await target.retrieve(probe, before.id)).object, change);
  });

const state = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck('the state changes', target.profile.state?.source ?? CONTRACT, async (probe) => {
    const { attribute = '', to } = target.profile.state ?? {};
    const before = await start(probe, target);
    await assertChanged(
      probe,
      target,
      before,
      await target.patch(probe, before.id, { [attribute]: to }, target.mergeType),
      { [attribute]: to },
    );
    probe.that(
      'the state was different before',
      valueAt(before, attribute) !== to || !isObject(before),
      String(to),
    );
  });
