import { type Duty, duty, type Family, TMF630 } from '../duty.js';
import { type JsonObject, valueAt } from '../json.js';
import type { Probe } from '../probe.js';
import type { Subject } from '../subject.js';
import { ids, sampleOf } from './sample.js';

/** Lists in an order. */
export const sorting: Family = {
  name: 'sorting',
  duties: (subject) => {
    if (!subject.can('list') || !subject.can('create') || !subject.takes('list', 'sort')) return [];
    return duties(subject);
  },
};

function duties(subject: Subject): Duty[] {
  const sample = sampleOf(subject);
  const { sortPath } = subject;
  const values = (documents: readonly JsonObject[]) =>
    documents.map((document) => String(valueAt(document, sortPath)));
  const listed = async (probe: Probe, sort: string, ...more: string[]) => {
    const { mark } = await sample(probe);
    return (await subject.list(probe, subject.having(mark), `sort=${sort}`, ...more)).items;
  };
  const inOrder = (sort: string, isDescending: boolean) =>
    duty(`?sort=${sort}`, TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const items = await listed(probe, sort);
      const wanted = values(documents).sort(byCodePoints);
      probe.same('all are there', ids(items), ids(documents));
      probe.same('they are in order', values(items), isDescending ? wanted.toReversed() : wanted);
    });
  return [
    inOrder(sortPath, false),
    inOrder(encodeURIComponent(`+${sortPath}`), false),
    inOrder(`-${sortPath}`, true),
    duty('two keys', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const items = await listed(probe, `${sortPath},-id`);
      const wanted = documents.toSorted(
        (a, b) =>
          byCodePoints(String(valueAt(a, sortPath)), String(valueAt(b, sortPath))) ||
          byCodePoints(String(b.id), String(a.id)),
      );
      probe.same(
        'the second decides where the first is the same',
        items.map(({ id }) => id),
        wanted.map(({ id }) => id),
      );
    }),
    duty('the order is total: pages of one give the whole list', TMF630, async (probe) => {
      const whole = await listed(probe, sortPath);
      const single: unknown[] = [];
      for (const index of whole.keys())
        single.push(...(await listed(probe, sortPath, `offset=${index}`, 'limit=1')).map(({ id }) => id));
      probe.same(
        'one after another',
        single,
        whole.map(({ id }) => id),
      );
    }),
  ];
}

const byCodePoints = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
