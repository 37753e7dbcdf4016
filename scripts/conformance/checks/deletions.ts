import { CONTRACT, type Duty, duty, type Family } from '../duty.js';
import { newMark, type Subject, unknownId } from '../subject.js';

/** DELETE: it is gone, for every way of asking. */
export const deletions: Family = {
  name: 'deletion',
  duties: (subject) => (subject.can('delete') && subject.can('create') ? duties(subject) : []),
};

const duties = (subject: Subject): Duty[] => [
  duty('DELETE is 204, and it is gone', CONTRACT, async (probe) => {
    const mark = newMark();
    const { id } = await subject.create(probe, subject.marked(mark));
    const answer = probe.status(await subject.delete(probe, id), 204);
    probe.same('the answer has no body', answer.text, '');
    if (subject.can('retrieve')) probe.status(await subject.retrieve(probe, id), 404, 'GET afterwards');
    probe.status(await subject.delete(probe, id), 404, 'DELETE again');
    if (subject.can('list')) {
      const { items } = probe.status(await subject.list(probe, subject.having(mark)), 200);
      probe.same('it is no longer listed', items.length, 0);
    }
  }),
  duty('an unknown id is 404', CONTRACT, async (probe) => {
    probe.status(await subject.delete(probe, unknownId()), 404);
  }),
];
