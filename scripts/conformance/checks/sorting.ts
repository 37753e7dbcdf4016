import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import { type JsonObject, valueAt } from '../harness/json.js';
import type { Probe } from '../harness/probe.js';
import type { ResourceUnderTest } from '../harness/resource-under-test.js';
import { TMF630 } from '../harness/sources.js';
import { ids, sampleOf } from './sample.js';

/** Lists in an order. */
export const sorting: Suite = {
  name: 'sorting',
  checks: (target) => {
    if (!target.can('list') || !target.can('create') || !target.acceptsParameter('list', 'sort')) return [];
    return checks(target);
  },
};

function checks(target: ResourceUnderTest): CheckDefinition[] {
  const sample = sampleOf(target);
  const { sortPath } = target;
  const values = (documents: readonly JsonObject[]) =>
    documents.map((document) => String(valueAt(document, sortPath)));
  const listed = async (probe: Probe, sort: string, ...more: string[]) => {
    const { mark } = await sample(probe);
    return (await target.list(probe, target.markFilter(mark), `sort=${sort}`, ...more)).items;
  };
  const inOrder = (sort: string, isDescending: boolean) =>
    defineCheck(`?sort=${sort}`, TMF630, async (probe) => {
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
    defineCheck('two keys', TMF630, async (probe) => {
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
    defineCheck('the order is total: pages of one give the whole list', TMF630, async (probe) => {
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
