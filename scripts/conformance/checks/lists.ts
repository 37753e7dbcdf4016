import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { Probe } from '../harness/probe.js';
import { queryParameter, type ResourceUnderTest } from '../harness/resource-under-test.js';
import { CONTRACT, TMF630 } from '../harness/sources.js';
import { ids, type Sample, sampleOf } from './shared/sample.js';

/** Checks of GET on a collection: items, counts, fields. */
export const lists: Suite = {
  name: 'lists',
  checks: (target) => {
    if (!target.can('list')) return [];
    return [plain(target), ...malformed(target), ...(target.can('create') ? contents(target) : [])];
  },
};

const plain = (target: ResourceUnderTest): CheckDefinition =>
  defineCheck('GET list', CONTRACT, async (probe) => {
    const answer = probe.status(await target.list(probe), 200);
    probe.that('the response is a list', Array.isArray(answer.body), answer.text.slice(0, 100));
    if (target.declaresHeader('list', '200', 'X-Result-Count'))
      probe.same(
        'X-Result-Count counts the items',
        answer.headers['x-result-count'],
        String(answer.items.length),
      );
    probe.status(await probe.send({ path: `${target.collection}/` }), 200, 'GET with a trailing slash');
  });

function malformed(target: ResourceUnderTest): CheckDefinition[] {
  const wrong = ['limit=-1', 'limit=many', 'offset=-1', 'offset=far'].filter((query) =>
    target.acceptsParameter('list', query.split('=')[0] as string),
  );
  return wrong.map((query) =>
    defineCheck(`?${query} returns 400`, CONTRACT, async (probe) => {
      const { text } = probe.status(await target.list(probe, query), 400);
      probe.that('the error names the parameter', text.includes(query.split('=')[0] as string), text);
    }),
  );
}

function contents(target: ResourceUnderTest): CheckDefinition[] {
  const sample = sampleOf(target);
  return [...itemsAndCounts(target, sample), ...selections(target, sample), noMatch(target, sample)];
}

type SampleSource = (probe: Probe) => Promise<Sample>;

function itemsAndCounts(target: ResourceUnderTest, sample: SampleSource): CheckDefinition[] {
  return [
    defineCheck('created resources are listed as POST returned them', CONTRACT, async (probe) => {
      const { mark, documents } = await sample(probe);
      const { items } = probe.status(await target.list(probe, target.markFilter(mark)), 200);
      probe.same('the list has all of them, and no others', ids(items), ids(documents));
      for (const item of items)
        probe.holds(
          `${item.id} equals the response to POST`,
          item,
          documents.find(({ id }) => id === item.id),
        );
    }),
    defineCheck('X-Total-Count and X-Result-Count', TMF630, async (probe) => {
      if (!target.declaresHeader('list', '200', 'X-Total-Count')) probe.skip('the contract declares neither');
      const { mark, documents } = await sample(probe);
      const { headers } = probe.status(await target.list(probe, target.markFilter(mark)), 200);
      probe.same(
        'X-Total-Count is the number of matches',
        headers['x-total-count'],
        String(documents.length),
      );
      probe.same(
        'X-Result-Count is the number of items',
        headers['x-result-count'],
        String(documents.length),
      );
    }),
  ];
}

function selections(target: ResourceUnderTest, sample: SampleSource): CheckDefinition[] {
  return [
    defineCheck('?fields= selects attributes', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      const name = target.markPath.split('.')[0] as string;
      const { items } = probe.status(
        await target.list(probe, target.markFilter(mark), `fields=${name}`),
        200,
      );
      probe.same('the number of items is unchanged', items.length, documents.length);
      for (const item of items) {
        probe.holds(
          'the selected attributes are returned',
          item[name],
          documents.find(({ id }) => id === item.id)?.[name],
        );
        probe.holds('href is returned', item, { href: documents.find(({ id }) => id === item.id)?.href });
        const others = Object.keys(item).filter((each) => !['id', 'href', '@type', name].includes(each));
        probe.that('no other attributes are returned', others.length === 0, `there is ${others}`);
      }
    }),
    defineCheck('?fields=none returns only id and href', TMF630, async (probe) => {
      const { mark } = await sample(probe);
      const { items } = probe.status(await target.list(probe, target.markFilter(mark), 'fields=none'), 200);
      const names = [...new Set(items.flatMap((item) => Object.keys(item)))].filter(
        (name) => name !== '@type',
      );
      probe.same('no other attributes are returned', names.sort(), ['href', 'id']);
    }),
  ];
}

function noMatch(target: ResourceUnderTest, sample: SampleSource): CheckDefinition {
  return defineCheck('no match returns an empty list', TMF630, async (probe) => {
    const { mark } = await sample(probe);
    const answer = probe.status(await target.list(probe, queryParameter(target.markPath, `no ${mark}`)), 200);
    probe.same('the list is empty', answer.body, []);
    if (target.declaresHeader('list', '200', 'X-Total-Count'))
      probe.same('X-Total-Count is 0', answer.headers['x-total-count'], '0');
  });
}
