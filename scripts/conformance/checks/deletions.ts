import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import { newMark, type ResourceUnderTest, unknownId } from '../harness/resource-under-test.js';
import { CONTRACT } from '../harness/sources.js';

/** Checks of DELETE. */
export const deletions: Suite = {
  name: 'deletion',
  checks: (target) => (target.can('delete') && target.can('create') ? checks(target) : []),
};

const checks = (target: ResourceUnderTest): CheckDefinition[] => [
  defineCheck('DELETE returns 204, and the resource is gone', CONTRACT, async (probe) => {
    const mark = newMark();
    const { id } = await target.create(probe, target.marked(mark));
    const answer = probe.status(await target.delete(probe, id), 204);
    probe.same('the response has no body', answer.text, '');
    if (target.can('retrieve')) probe.status(await target.retrieve(probe, id), 404, 'GET afterwards');
    probe.status(await target.delete(probe, id), 404, 'DELETE again');
    if (target.can('list')) {
      const { items } = probe.status(await target.list(probe, target.markFilter(mark)), 200);
      probe.same('the resource is no longer listed', items.length, 0);
    }
  }),
  defineCheck('an unknown id returns 404', CONTRACT, async (probe) => {
    probe.status(await target.delete(probe, unknownId()), 404);
  }),
];
