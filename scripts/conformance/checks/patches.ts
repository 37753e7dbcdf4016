import { CONTRACT, type Duty, duty, type Family, TMF630 } from '../duty.js';
import { isObject, type JsonObject, valueAt } from '../json.js';
import type { Answer, Probe } from '../probe.js';
import { OWN, type Subject, unknownId } from '../subject.js';
import { wrongValues } from './wrong-values.js';

/** PATCH of one resource, with each media type that the contract has. */
export const patches: Family = {
  name: 'patches',
  duties: (subject) => {
    if (!subject.can('patch') || !subject.can('create')) return [];
    const types = subject.operation('patch')?.bodyTypes ?? [];
    return [
      ...types.filter((type) => !/json-patch/.test(type)).flatMap((type) => merges(subject, type)),
      ...(types.includes(JSON_PATCH) ? jsonPatches(subject) : []),
      ...(types.includes(JSON_PATCH_QUERY) ? [query(subject)] : []),
      ...refusals(subject),
      ...(subject.takes('patch', 'fields') ? [selected(subject)] : []),
      ...(subject.profile.state ? [state(subject)] : []),
    ];
  },
};

const JSON_PATCH = 'application/json-patch+json';
const JSON_PATCH_QUERY = 'application/json-patch-query+json';

/** A resource to work on, with something of ours in it. */
const start = (probe: Probe, subject: Subject) =>
  subject.create(probe, {
    ...subject.payloads[0],
    [OWN]: {
      text: 'before',
      list: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'two' },
      ],
    },
  });

/** That a patch has changed what it says, nothing else of the client's, and for good. */
async function changed(
  probe: Probe,
  subject: Subject,
  before: JsonObject,
  answer: Answer,
  wanted: JsonObject,
): Promise<void> {
  probe.status(answer, 200, 'PATCH');
  probe.holds('the change is answered', answer.object, wanted);
  probe.same('the id stays', answer.object.id, before.id);
  for (const name of subject.mandatoryToCreate.names.filter((each) => !Object.hasOwn(wanted, each)))
    probe.same(`${name} stays`, answer.object[name], before[name]);
  if (subject.can('retrieve'))
    probe.same(
      'GET answers the same',
      probe.status(await subject.retrieve(probe, before.id), 200).object,
      answer.object,
    );
}

/** That a refused patch has changed nothing. */
async function unchanged(probe: Probe, subject: Subject, before: JsonObject): Promise<void> {
  if (!subject.can('retrieve')) return;
  probe.same(
    'nothing is changed',
    probe.status(await subject.retrieve(probe, before.id), 200).object,
    before,
  );
}

const merges = (subject: Subject, type: string): Duty[] => [
  duty(`${type} changes`, subject.profile.patch?.source ?? CONTRACT, async (probe) => {
    const before = await start(probe, subject);
    const { change } = subject;
    await changed(probe, subject, before, await subject.patch(probe, before.id, change, type), change);
  }),
  duty(`${type} is seen by who has read before`, CONTRACT, async (probe) => {
    if (!subject.can('retrieve')) return probe.skip('the contract has no way to read one');
    const before = await start(probe, subject);
    await subject.retrieve(probe, before.id);
    if (subject.can('list')) await subject.list(probe, `id=${before.id}`);
    const { object } = probe.status(await subject.patch(probe, before.id, subject.change, type), 200);
    const { object: read } = probe.status(await subject.retrieve(probe, before.id), 200);
    probe.same('GET answers what PATCH has', read, object);
    if (!subject.can('list')) return;
    const { items } = probe.status(await subject.list(probe, `id=${before.id}`), 200);
    probe.same('and so does the list', items[0], object);
  }),
  duty(`${type} removes by null, and replaces arrays`, TMF630, async (probe) => {
    const before = await start(probe, subject);
    const answer = probe.status(
      await subject.patch(probe, before.id, { [OWN]: { text: null, list: ['new'] } }, type),
      200,
    );
    probe.same('what was null is gone', answer.object[OWN], { list: ['new'] });
    if (subject.can('retrieve'))
      probe.same('GET answers the same', (await subject.retrieve(probe, before.id)).object, answer.object);
  }),
];

function jsonPatches(subject: Subject): Duty[] {
  const at = (path: string) => `/${OWN}${path}`;
  const send = (probe: Probe, { id }: JsonObject, ...operations: object[]) =>
    subject.patch(probe, id, operations, JSON_PATCH);
  const works = (name: string, operations: object[], wanted: JsonObject) =>
    duty(`${JSON_PATCH}: ${name}`, TMF630, async (probe) => {
      const before = await start(probe, subject);
      await changed(probe, subject, before, await send(probe, before, ...operations), { [OWN]: wanted });
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
    duty(`${JSON_PATCH}: all or nothing`, TMF630, async (probe) => {
      const before = await start(probe, subject);
      const replace = { op: 'replace', path: at('/text'), value: 'after' };
      probe.status(
        await send(probe, before, replace, { op: 'test', path: at('/text'), value: 'never' }),
        409,
      );
      await unchanged(probe, subject, before);
    }),
    duty(`${JSON_PATCH}: an operation that there is not is 400`, CONTRACT, async (probe) => {
      const before = await start(probe, subject);
      probe.status(await send(probe, before, { op: 'enlarge', path: at('/text') }), 400);
      await unchanged(probe, subject, before);
    }),
  ];
}

const query = (subject: Subject): Duty =>
  duty(`${JSON_PATCH_QUERY} changes the element that fits`, TMF630, async (probe) => {
    const before = await start(probe, subject);
    const made = await subject.patch(
      probe,
      before.id,
      {
        xElements: [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' },
        ],
      },
      subject.mergeType,
    );
    const operation = { op: 'replace', path: '/xElements/text?xElements.id=b', value: 'new' };
    const answer = await subject.patch(probe, before.id, [operation], JSON_PATCH_QUERY);
    await changed(probe, subject, made.object, answer, {
      xElements: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'new' },
      ],
    });
  });

function refusals(subject: Subject): Duty[] {
  const refused = (
    name: string,
    source: string,
    send: (probe: Probe, before: JsonObject) => Promise<Answer>,
    status = 400,
    says?: string,
  ) =>
    duty(name, source, async (probe) => {
      const before = await start(probe, subject);
      const { text } = probe.status(await send(probe, before), status);
      if (says !== undefined) probe.that(`the error names ${says}`, text.includes(says), text);
      await unchanged(probe, subject, before);
    });
  const type = subject.mergeType;
  return [
    duty('a media type that it does not take is 415, with Accept-Patch', TMF630, async (probe) => {
      const before = await start(probe, subject);
      const { headers } = probe.status(await subject.patch(probe, before.id, 'text', 'text/plain'), 415);
      for (const each of subject.operation('patch')?.bodyTypes ?? [])
        probe.that(
          `Accept-Patch has ${each}`,
          (headers['accept-patch'] ?? '').includes(each),
          headers['accept-patch'] ?? 'there is none',
        );
      await unchanged(probe, subject, before);
    }),
    refused('malformed JSON is 400', CONTRACT, (probe, { id }) => subject.patch(probe, id, '{"a": ', type)),
    refused('another id is 400', TMF630, (probe, { id }) =>
      subject.patch(probe, id, { id: unknownId() }, type),
    ),
    ...subject.mandatoryToCreate.names.map((name) =>
      refused(
        `without ${name} it is 400`,
        subject.mandatoryToCreate.source,
        (probe, { id }) => subject.patch(probe, id, { [name]: null }, type),
        400,
        name,
      ),
    ),
    ...wrongValues(subject)
      .filter(({ name }) => !subject.isServers(name))
      .map(({ name, what, value }) =>
        refused(
          `${what} for ${name} is 400`,
          CONTRACT,
          (probe, { id }) => subject.patch(probe, id, { [name]: value }, type),
          400,
          name,
        ),
      ),
    duty('an unknown id is 404', CONTRACT, async (probe) => {
      probe.status(await subject.patch(probe, unknownId(), subject.change), 404);
    }),
  ];
}

const selected = (subject: Subject): Duty =>
  duty('PATCH ?fields=id answers no more', TMF630, async (probe) => {
    const before = await start(probe, subject);
    const { change } = subject;
    const request = {
      method: 'PATCH',
      to: `${subject.item(before.id)}?fields=id`,
      body: change,
      type: subject.mergeType,
    };
    const { object } = probe.status(await probe.ask(request), 200);
    const others = Object.keys(object).filter((name) => !['id', 'href', '@type'].includes(name));
    probe.that('nothing else is answered', others.length === 0, `there is ${others}`);
    if (subject.can('retrieve'))
      probe.holds('the change is kept', (await subject.retrieve(probe, before.id)).object, change);
  });

const state = (subject: Subject): Duty =>
  duty('the state changes', subject.profile.state?.source ?? CONTRACT, async (probe) => {
    const { attribute = '', to } = subject.profile.state ?? {};
    const before = await start(probe, subject);
    await changed(
      probe,
      subject,
      before,
      await subject.patch(probe, before.id, { [attribute]: to }, subject.mergeType),
      { [attribute]: to },
    );
    probe.that(
      'it was another one before',
      valueAt(before, attribute) !== to || !isObject(before),
      String(to),
    );
  });
