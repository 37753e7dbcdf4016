import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import { isObject, type JsonObject, valueAt } from '../harness/json.js';
import type { Answer, Probe } from '../harness/probe.js';
import { type ResourceUnderTest, UNDECLARED_ATTRIBUTE, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';
import { wrongValues } from './wrong-values.js';

/** PATCH of one resource, with each media type that the contract has. */
export const patches: Suite = {
  name: 'patches',
  checks: (target) => {
    if (!target.can('patch') || !target.can('create')) return [];
    const types = target.operation('patch')?.bodyTypes ?? [];
    return [
      ...types.filter((type) => !/json-patch/.test(type)).flatMap((type) => merges(target, type)),
      ...(types.includes(JSON_PATCH) ? jsonPatches(target) : []),
      ...(types.includes(JSON_PATCH_QUERY) ? [query(target)] : []),
      ...refusals(target),
      ...(target.acceptsParameter('patch', 'fields') ? [selected(target)] : []),
      ...(target.profile.state ? [state(target)] : []),
    ];
  },
};

const JSON_PATCH = 'application/json-patch+json';
const JSON_PATCH_QUERY = 'application/json-patch-query+json';

/** A resource to work on, with something of ours in it. */
const start = (probe: Probe, target: ResourceUnderTest) =>
  target.create(probe, {
    ...target.payloads[0],
    [UNDECLARED_ATTRIBUTE]: {
      text: 'before',
      list: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'two' },
      ],
    },
  });

/** That a patch has changed what it says, nothing else of the client's, and for good. */
async function assertChanged(
  probe: Probe,
  target: ResourceUnderTest,
  before: JsonObject,
  answer: Answer,
  wanted: JsonObject,
): Promise<void> {
  probe.status(answer, 200, 'PATCH');
  probe.holds('the change is answered', answer.object, wanted);
  probe.same('the id stays', answer.object.id, before.id);
  for (const name of target.mandatoryToCreate.names.filter((each) => !Object.hasOwn(wanted, each)))
    probe.same(`${name} stays`, answer.object[name], before[name]);
  if (target.can('retrieve'))
    probe.same(
      'GET answers the same',
      probe.status(await target.retrieve(probe, before.id), 200).object,
      answer.object,
    );
}

/** That a refused patch has changed nothing. */
async function assertUnchanged(probe: Probe, target: ResourceUnderTest, before: JsonObject): Promise<void> {
  if (!target.can('retrieve')) return;
  probe.same('nothing is changed', probe.status(await target.retrieve(probe, before.id), 200).object, before);
}

const merges = (target: ResourceUnderTest, type: string): CheckDefinition[] => [
  defineCheck(`${type} changes`, target.profile.patch?.source ?? CONTRACT, async (probe) => {
    const before = await start(probe, target);
    const { change } = target;
    await assertChanged(probe, target, before, await target.patch(probe, before.id, change, type), change);
  }),
  defineCheck(`${type} is seen by who has read before`, CONTRACT, async (probe) => {
    if (!target.can('retrieve')) return probe.skip('the contract has no way to read one');
    const before = await start(probe, target);
    await target.retrieve(probe, before.id);
    if (target.can('list')) await target.list(probe, `id=${before.id}`);
    const { object } = probe.status(await target.patch(probe, before.id, target.change, type), 200);
    const { object: read } = probe.status(await target.retrieve(probe, before.id), 200);
    probe.same('GET answers what PATCH has', read, object);
    if (!target.can('list')) return;
    const { items } = probe.status(await target.list(probe, `id=${before.id}`), 200);
    probe.same('and so does the list', items[0], object);
  }),
  defineCheck(`${type} removes by null, and replaces arrays`, TMF630, async (probe) => {
    const before = await start(probe, target);
    const answer = probe.status(
      await target.patch(probe, before.id, { [UNDECLARED_ATTRIBUTE]: { text: null, list: ['new'] } }, type),
      200,
    );
    probe.same('what was null is gone', answer.object[UNDECLARED_ATTRIBUTE], { list: ['new'] });
    if (target.can('retrieve'))
      probe.same('GET answers the same', (await target.retrieve(probe, before.id)).object, answer.object);
  }),
];

function jsonPatches(target: ResourceUnderTest): CheckDefinition[] {
  const at = (path: string) => `/${UNDECLARED_ATTRIBUTE}${path}`;
  const send = (probe: Probe, { id }: JsonObject, ...operations: object[]) =>
    target.patch(probe, id, operations, JSON_PATCH);
  const works = (name: string, operations: object[], wanted: JsonObject) =>
    defineCheck(`${JSON_PATCH}: ${name}`, TMF630, async (probe) => {
      const before = await start(probe, target);
      await assertChanged(probe, target, before, await send(probe, before, ...operations), {
        [UNDECLARED_ATTRIBUTE]: wanted,
      });
    });
  const list = [
    { id: 'a', text: 'one' },
    { id: 'b', text: 'two' },
  ];
  return [
    works('add', [{ op: 'add', path: at('/list/-'), value: 3 }], { text: 'before', list: [...list, 3] }),
    works('remove', [{ op: 'remove', path: at('/list/0') }], { text: 'before', list: list.slice(1) }),
    works('replace', [{ op: 'replace', path: at('/text'), value: 'after' }], { text: 'after', list }),
    works('move', [{ op: 'move', from: at('/list/0'), path: at('/list/1') }], {
      text: 'before',
      list: list.toReversed(),
    }),
    works('copy', [{ op: 'copy', from: at('/text'), path: at('/again') }], {
      text: 'before',
      list,
      again: 'before',
    }),
    works(
      'test, and then replace',
      [
        { op: 'test', path: at('/text'), value: 'before' },
        { op: 'replace', path: at('/text'), value: 'after' },
      ],
      { text: 'after', list },
    ),
    defineCheck(`${JSON_PATCH}: all or nothing`, TMF630, async (probe) => {
      const before = await start(probe, target);
      const replace = { op: 'replace', path: at('/text'), value: 'after' };
      probe.status(
        await send(probe, before, replace, { op: 'test', path: at('/text'), value: 'never' }),
        409,
      );
      await assertUnchanged(probe, target, before);
    }),
    defineCheck(`${JSON_PATCH}: an operation that there is not is 400`, CONTRACT, async (probe) => {
      const before = await start(probe, target);
      probe.status(await send(probe, before, { op: 'enlarge', path: at('/text') }), 400);
      await assertUnchanged(probe, target, before);
    }),
  ];
}

const query = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck(`${JSON_PATCH_QUERY} changes the element that fits`, TMF630, async (probe) => {
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

function refusals(target: ResourceUnderTest): CheckDefinition[] {
  const refused = (
    name: string,
    source: string,
    send: (probe: Probe, before: JsonObject) => Promise<Answer>,
    status = 400,
    says?: string,
  ) =>
    defineCheck(name, source, async (probe) => {
      const before = await start(probe, target);
      const { text } = probe.status(await send(probe, before), status);
      if (says !== undefined) probe.that(`the error names ${says}`, text.includes(says), text);
      await assertUnchanged(probe, target, before);
    });
  const type = target.mergeType;
  return [
    defineCheck('a media type that it does not take is 415, with Accept-Patch', TMF630, async (probe) => {
      const before = await start(probe, target);
      const { headers } = probe.status(await target.patch(probe, before.id, 'text', 'text/plain'), 415);
      for (const each of target.operation('patch')?.bodyTypes ?? [])
        probe.that(
          `Accept-Patch has ${each}`,
          (headers['accept-patch'] ?? '').includes(each),
          headers['accept-patch'] ?? 'there is none',
        );
      await assertUnchanged(probe, target, before);
    }),
    refused('malformed JSON is 400', CONTRACT, (probe, { id }) => target.patch(probe, id, '{"a": ', type)),
    refused('another id is 400', TMF630, (probe, { id }) =>
      target.patch(probe, id, { id: unknownId() }, type),
    ),
    ...target.mandatoryToCreate.names.map((name) =>
      refused(
        `without ${name} it is 400`,
        target.mandatoryToCreate.source,
        (probe, { id }) => target.patch(probe, id, { [name]: null }, type),
        400,
        name,
      ),
    ),
    ...wrongValues(target)
      .filter(({ name }) => !target.isSetByServer(name))
      .map(({ name, what, value }) =>
        refused(
          `${what} for ${name} is 400`,
          CONTRACT,
          (probe, { id }) => target.patch(probe, id, { [name]: value }, type),
          400,
          name,
        ),
      ),
    defineCheck('an unknown id is 404', CONTRACT, async (probe) => {
      probe.status(await target.patch(probe, unknownId(), target.change), 404);
    }),
  ];
}

const selected = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck('PATCH ?fields=id answers no more', TMF630, async (probe) => {
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
    probe.that('nothing else is answered', others.length === 0, `there is ${others}`);
    if (target.can('retrieve'))
      probe.holds('the change is kept', (await target.retrieve(probe, before.id)).object, change);
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
      'it was another one before',
      valueAt(before, attribute) !== to || !isObject(before),
      String(to),
    );
  });
