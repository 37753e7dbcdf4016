import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { Answer, Probe } from '../harness/probe.js';
import type { ResourceUnderTest } from '../harness/resource-under-test.js';
import { TMF630 } from '../harness/sources.js';
import { ids, type Sample, sampleOf } from './shared/sample.js';

/** Checks of pages: limit, offset, 206, counts and links. */
export const pages: Suite = {
  name: 'pages',
  checks: (target) => {
    const pageable = ['offset', 'limit'].every((name) => target.acceptsParameter('list', name));
    return pageable && target.can('create') ? checks(target) : [];
  },
};

function checks(target: ResourceUnderTest): CheckDefinition[] {
  const sample = sampleOf(target);
  const part = async (probe: Probe, status: number, ...query: string[]) => {
    const { mark } = await sample(probe);
    return probe.status(await target.list(probe, target.markFilter(mark), ...query), status);
  };
  const hasLinks =
    target.declaresHeader('list', '206', 'Link') || target.declaresHeader('list', '200', 'Link');
  return [
    defineCheck('the first page returns 206', TMF630, async (probe) =>
      assertCounts(probe, await part(probe, 206, 'limit=2'), await sample(probe), 2),
    ),
    defineCheck('the last page returns 206', TMF630, async (probe) =>
      assertCounts(probe, await part(probe, 206, 'offset=4', 'limit=2'), await sample(probe), 1),
    ),
    defineCheck('the complete list returns 200', TMF630, async (probe) =>
      assertCounts(probe, await part(probe, 200, 'limit=50'), await sample(probe), 5),
    ),
    defineCheck('limit=0 returns only the count', TMF630, async (probe) =>
      assertCounts(probe, await part(probe, 200, 'limit=0'), await sample(probe), 0),
    ),
    defineCheck('an offset past the end returns an empty list', TMF630, async (probe) =>
      assertCounts(probe, await part(probe, 200, 'offset=99'), await sample(probe), 0),
    ),
    defineCheck('pages have neither overlaps nor gaps', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const found: Answer[] = [];
      for (const offset of [0, 2, 4]) found.push(await part(probe, 206, `offset=${offset}`, 'limit=2'));
      probe.same('the pages together are the list', ids(found.flatMap(({ items }) => items)), ids(documents));
    }),
    ...(hasLinks ? links(sample, part) : []),
  ];
}

function assertCounts(probe: Probe, { headers, items }: Answer, { documents }: Sample, wanted: number): void {
  probe.same('the number of items', items.length, wanted);
  probe.same('X-Result-Count', headers['x-result-count'], String(wanted));
  probe.same('X-Total-Count', headers['x-total-count'], String(documents.length));
}

type PageRequest = (probe: Probe, status: number, ...query: string[]) => Promise<Answer>;

function links(sample: (probe: Probe) => Promise<Sample>, part: PageRequest): CheckDefinition[] {
  return [
    defineCheck('Link has the adjacent pages', TMF630, async (probe) => {
      const middle = linksOf(await part(probe, 206, 'offset=2', 'limit=2'));
      for (const relation of ['self', 'first', 'prev', 'next', 'last'])
        probe.that(`the middle page has ${relation}`, middle.has(relation), `there is ${[...middle.keys()]}`);
      const first = linksOf(await part(probe, 206, 'limit=2'));
      probe.that('the first page has no prev', !first.has('prev'), `it is ${first.get('prev')}`);
      const last = linksOf(await part(probe, 206, 'offset=4', 'limit=2'));
      probe.that('the last page has no next', !last.has('next'), `it is ${last.get('next')}`);
    }),
    defineCheck('the next links visit each item once', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      let page = await part(probe, 206, 'limit=2');
      const seen = [...page.items];
      for (let pages = 1; linksOf(page).has('next') && pages < 10; pages += 1) {
        page = await probe.send({ path: probe.session.absolute(linksOf(page).get('next')) });
        probe.that(
          'the status of the page is 200 or 206',
          [200, 206].includes(page.status),
          String(page.status),
        );
        seen.push(...page.items);
      }
      probe.same('the list has all of them, and no others', ids(seen), ids(documents));
    }),
    linkTargets(part),
  ];
}

function linkTargets(part: PageRequest): CheckDefinition {
  return defineCheck('first, prev and last link to these pages', TMF630, async (probe) => {
    const whole = await part(probe, 200, 'limit=50');
    const all = whole.items.map(({ id }) => id);
    const middle = linksOf(await part(probe, 206, 'offset=2', 'limit=2'));
    for (const [relation, wanted] of [
      ['first', all.slice(0, 2)],
      ['prev', all.slice(0, 2)],
      ['last', all.slice(4)],
    ] as const) {
      const { items } = await probe.send({
        path: probe.session.absolute(middle.get(relation) ?? probe.stop(`there is no ${relation}`)),
      });
      probe.same(
        `${relation} is that page`,
        items.map(({ id }) => id),
        wanted,
      );
    }
  });
}

/** URLs of the Link header by relation. */
function linksOf({ headers }: Answer): ReadonlyMap<string, string> {
  const found = (headers.link ?? '').matchAll(/<([^>]*)>[^,]*?;\s*rel="?([^",;]+)"?/g);
  return new Map([...found].map(([, address = '', relation = '']) => [relation, address]));
}
