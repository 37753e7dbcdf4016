import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { JsonObject } from '../harness/json.js';
import type { Answer, Probe } from '../harness/probe.js';
import { newMark, type ResourceUnderTest } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';

const JSON_PATCH = 'application/json-patch+json';

/** Checks of the bulk creation of resources by PATCH. */
export const bulk: Suite = {
  name: 'bulk creation',
  checks: (target) => (target.can('bulkCreate') && target.can('list') ? checks(target) : []),
};

function checks(target: ResourceUnderTest): CheckDefinition[] {
  const send = (probe: Probe, body: unknown, type = JSON_PATCH): Promise<Answer> =>
    probe.send({ method: 'PATCH', path: target.collection, body, type });
  const add = (...values: JsonObject[]) => values.map((value) => ({ op: 'add', path: '/', value }));
  const stored = async (probe: Probe, mark: string) =>
    probe.status(await target.list(probe, target.markFilter(mark)), 200).items;
  return [
    defineCheck('several resources are created in one request', TMF630, async (probe) => {
      const mark = newMark();
      const answer = probe.status(await send(probe, add(target.marked(mark), target.marked(mark))), 200);
      for (const { id } of answer.items) target.deleteLater(probe, id);
      probe.same('the response has all of them', answer.items.length, 2);
      for (const item of answer.items) {
        probe.holds('the response has the values sent', item, target.marked(mark));
        if (target.can('retrieve'))
          probe.same('GET returns the same', (await target.retrieve(probe, item.id)).object, item);
      }
      probe.same('all of them are listed', (await stored(probe, mark)).length, 2);
    }),
    defineCheck('an invalid resource rolls back the whole request', TMF630, async (probe) => {
      const mark = newMark();
      const payload = target.marked(mark);
      probe.status(await send(probe, [...add(payload), { op: 'add', path: '/', value: 'no object' }]), 400);
      const wrong = target.mandatoryToCreate.names[0];
      if (wrong !== undefined)
        probe.status(await send(probe, add(payload, { ...payload, [wrong]: null })), 400);
      probe.same('no resource is stored', (await stored(probe, mark)).length, 0);
    }),
    defineCheck('a body that is not a list returns 400', CONTRACT, async (probe) => {
      probe.status(await send(probe, { op: 'add' }), 400);
    }),
    defineCheck('an unsupported media type returns 415', TMF630, async (probe) => {
      probe.status(await send(probe, {}, 'application/merge-patch+json'), 415);
    }),
  ];
}
