import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import { type JsonObject, valueAt } from '../harness/json.js';
import type { Probe } from '../harness/probe.js';
import type { ResourceUnderTest } from '../harness/resource-under-test.js';
import { TMF630 } from '../harness/sources.js';
import { ids, type Sample, sampleOf } from './shared/sample.js';

/** Checks of sorting. */
export const sorting: Suite = {
  name: 'sorting',
  checks: (target) => {
    if (!target.can('list') || !target.can('create') || !target.acceptsParameter('list', 'sort')) return [];
    return checks(target);
  },
};

type SampleSource = (probe: Probe) => Promise<Sample>;
type SortedItems = (probe: Probe, sort: string, ...more: string[]) => Promise<readonly JsonObject[]>;

function checks(target: ResourceUnderTest): CheckDefinition[] {
  const sample = sampleOf(target);
  const { sortPath } = target;
  const values = (documents: readonly JsonObject[]) =>
    documents.map((document) => String(valueAt(document, sortPath)));
  const sortedItems: SortedItems = async (probe, sort, ...more) => {
    const { mark } = await sample(probe);
    return (await target.list(probe, target.markFilter(mark), `sort=${sort}`, ...more)).items;
  };
  const inOrder = (sort: string, isDescending: boolean) =>
    defineCheck(`?sort=${sort}`, TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const items = await sortedItems(probe, sort);
      const wanted = values(documents).sort(byCodePoints);
      probe.same('the list has all of them, and no others', ids(items), ids(documents));
      probe.same('the items are in order', values(items), isDescending ? wanted.toReversed() : wanted);
    });
  return [
    inOrder(sortPath, false),
    inOrder(encodeURIComponent(`+${sortPath}`), false),
    inOrder(`-${sortPath}`, true),
    twoKeys(target, sample, sortedItems),
    totalOrder(target, sortedItems),
  ];
}

function twoKeys(
  { sortPath }: ResourceUnderTest,
  sample: SampleSource,
  sortedItems: SortedItems,
): CheckDefinition {
  return defineCheck('two sort keys', TMF630, async (probe) => {
    const { documents } = await sample(probe);
    const items = await sortedItems(probe, `${sortPath},-id`);
    const wanted = documents.toSorted(
      (a, b) =>
        byCodePoints(String(valueAt(a, sortPath)), String(valueAt(b, sortPath))) ||
        byCodePoints(String(b.id), String(a.id)),
    );
    probe.same(
      'items with equal first keys are in the order of the second key',
      items.map(({ id }) => id),
      wanted.map(({ id }) => id),
    );
  });
}

function totalOrder({ sortPath }: ResourceUnderTest, sortedItems: SortedItems): CheckDefinition {
  return defineCheck(
    'the order is total: pages of one item yield the complete list',
    TMF630,
    async (probe) => {
      const whole = await sortedItems(probe, sortPath);
      const single: unknown[] = [];
      for (const index of whole.keys())
        single.push(
          ...(await sortedItems(probe, sortPath, `offset=${index}`, 'limit=1')).map(({ id }) => id),
        );
      probe.same(
        'the pages are the list',
        single,
        whole.map(({ id }) => id),
      );
    },
  );
}

const byCodePoints = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
