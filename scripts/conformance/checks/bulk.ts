import { CONTRACT, type Duty, duty, type Family, TMF630 } from '../duty.js';
import type { JsonObject } from '../json.js';
import type { Answer, Probe } from '../probe.js';
import { newMark, type Subject } from '../subject.js';

const JSON_PATCH = 'application/json-patch+json';

/** Creation of several resources at once. */
export const bulk: Family = {
  name: 'bulk creation',
  duties: (subject) => (subject.can('bulkCreate') && subject.can('list') ? duties(subject) : []),
};

function duties(subject: Subject): Duty[] {
  const send = (probe: Probe, body: unknown, type = JSON_PATCH): Promise<Answer> =>
    probe.ask({ method: 'PATCH', to: subject.collection, body, type });
  const add = (...values: JsonObject[]) => values.map((value) => ({ op: 'add', path: '/', value }));
  const stored = async (probe: Probe, mark: string) =>
    probe.status(await subject.list(probe, subject.having(mark)), 200).items;
  return [
    duty('several are created at once', TMF630, async (probe) => {
      const mark = newMark();
      const answer = probe.status(await send(probe, add(subject.marked(mark), subject.marked(mark))), 200);
      for (const { id } of answer.items) subject.willDelete(probe, id);
      probe.same('all of them are answered', answer.items.length, 2);
      for (const item of answer.items) {
        probe.holds('what was sent is answered', item, subject.marked(mark));
        if (subject.can('retrieve'))
          probe.same('GET answers the same', (await subject.retrieve(probe, item.id)).object, item);
      }
      probe.same('all of them are stored', (await stored(probe, mark)).length, 2);
    }),
    duty('one that is wrong keeps all from being stored', TMF630, async (probe) => {
      const mark = newMark();
      const payload = subject.marked(mark);
      probe.status(await send(probe, [...add(payload), { op: 'add', path: '/', value: 'no object' }]), 400);
      const wrong = subject.mandatoryToCreate.names[0];
      if (wrong !== undefined)
        probe.status(await send(probe, add(payload, { ...payload, [wrong]: null })), 400);
      probe.same('nothing is stored', (await stored(probe, mark)).length, 0);
    }),
    duty('a body that is no list is 400', CONTRACT, async (probe) => {
      probe.status(await send(probe, { op: 'add' }), 400);
    }),
    duty('another media type is 415', TMF630, async (probe) => {
      probe.status(await send(probe, {}, 'application/merge-patch+json'), 415);
    }),
  ];
}
