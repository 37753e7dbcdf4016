import { type Duty, duty, type Family, TMF630 } from '../duty.js';
import type { Answer, Probe } from '../probe.js';
import type { Subject } from '../subject.js';
import { ids, type Sample, sampleOf } from './sample.js';

/** Parts of lists: limit, offset, 206, counts, and links from page to page. */
export const pages: Family = {
  name: 'pages',
  duties: (subject) => {
    const pageable = ['offset', 'limit'].every((name) => subject.takes('list', name));
    return pageable && subject.can('create') ? duties(subject) : [];
  },
};

function duties(subject: Subject): Duty[] {
  const sample = sampleOf(subject);
  const part = async (probe: Probe, status: number, ...query: string[]) => {
    const { mark } = await sample(probe);
    return probe.status(await subject.list(probe, subject.having(mark), ...query), status);
  };
  const hasLinks = subject.answers('list', '206', 'Link') || subject.answers('list', '200', 'Link');
  return [
    duty('the first two are 206', TMF630, async (probe) =>
      counted(probe, await part(probe, 206, 'limit=2'), await sample(probe), 2),
    ),
    duty('the last one is 206', TMF630, async (probe) =>
      counted(probe, await part(probe, 206, 'offset=4', 'limit=2'), await sample(probe), 1),
    ),
    duty('everything is 200', TMF630, async (probe) =>
      counted(probe, await part(probe, 200, 'limit=50'), await sample(probe), 5),
    ),
    duty('limit=0 answers the count alone', TMF630, async (probe) =>
      counted(probe, await part(probe, 200, 'limit=0'), await sample(probe), 0),
    ),
    duty('an offset past the end finds nothing', TMF630, async (probe) =>
      counted(probe, await part(probe, 200, 'offset=99'), await sample(probe), 0),
    ),
    duty('pages do not overlap, and leave nothing out', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const found: Answer[] = [];
      for (const offset of [0, 2, 4]) found.push(await part(probe, 206, `offset=${offset}`, 'limit=2'));
      probe.same('together they are the list', ids(found.flatMap(({ items }) => items)), ids(documents));
    }),
    ...(hasLinks ? links(sample, part) : []),
  ];
}

function counted(probe: Probe, { headers, items }: Answer, { documents }: Sample, wanted: number): void {
  probe.same('the number of items', items.length, wanted);
  probe.same('X-Result-Count', headers['x-result-count'], String(wanted));
  probe.same('X-Total-Count', headers['x-total-count'], String(documents.length));
}

type Part = (probe: Probe, status: number, ...query: string[]) => Promise<Answer>;

function links(sample: (probe: Probe) => Promise<Sample>, part: Part): Duty[] {
  return [
    duty('Link names the neighbouring pages', TMF630, async (probe) => {
      const middle = linksOf(await part(probe, 206, 'offset=2', 'limit=2'));
      for (const relation of ['self', 'first', 'prev', 'next', 'last'])
        probe.that(`the middle has ${relation}`, middle.has(relation), `there is ${[...middle.keys()]}`);
      const first = linksOf(await part(probe, 206, 'limit=2'));
      probe.that('the first has no prev', !first.has('prev'), `it is ${first.get('prev')}`);
      const last = linksOf(await part(probe, 206, 'offset=4', 'limit=2'));
      probe.that('the last has no next', !last.has('next'), `it is ${last.get('next')}`);
    }),
    duty('following next visits each once', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      let page = await part(probe, 206, 'limit=2');
      const seen = [...page.items];
      for (let pages = 1; linksOf(page).has('next') && pages < 10; pages += 1) {
        page = await probe.ask({ to: probe.session.absolute(linksOf(page).get('next')) });
        probe.that('the page is 200 or 206', [200, 206].includes(page.status), String(page.status));
        seen.push(...page.items);
      }
      probe.same('all of them, and no other', ids(seen), ids(documents));
    }),
    duty('first, prev and last lead where they say', TMF630, async (probe) => {
      const whole = await part(probe, 200, 'limit=50');
      const all = whole.items.map(({ id }) => id);
      const middle = linksOf(await part(probe, 206, 'offset=2', 'limit=2'));
      for (const [relation, wanted] of [
        ['first', all.slice(0, 2)],
        ['prev', all.slice(0, 2)],
        ['last', all.slice(4)],
      ] as const) {
        const { items } = await probe.ask({
          to: probe.session.absolute(middle.get(relation) ?? probe.stop(`there is no ${relation}`)),
        });
        probe.same(
          relation,
          items.map(({ id }) => id),
          wanted,
        );
      }
    }),
  ];
}

/** Addresses by their relations. */
function linksOf({ headers }: Answer): ReadonlyMap<string, string> {
  const found = (headers.link ?? '').matchAll(/<([^>]*)>[^,]*?;\s*rel="?([^",;]+)"?/g);
  return new Map([...found].map(([, address = '', relation = '']) => [relation, address]));
}
