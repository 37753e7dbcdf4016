import type { Leaf } from '../contract.js';
import { type Duty, duty, type Family, TMF630 } from '../duty.js';
import { type JsonObject, valueAt, valuesAt } from '../json.js';
import type { Probe } from '../probe.js';
import { parameter, type Subject } from '../subject.js';
import { ids, pathsIn, type Sample, sampleOf } from './sample.js';

type Sampled = (probe: Probe) => Promise<Sample>;

/** Filters of lists: every operator of TMF630 on every kind of value, and JSONPath. */
export const filters: Family = {
  name: 'filters',
  duties: (subject) => {
    if (!subject.can('list') || !subject.can('create') || !subject.takes('list', 'where')) return [];
    const sample = sampleOf(subject);
    return [
      ...identity(subject, sample),
      ...texts(subject, sample),
      ...alternatives(subject, sample),
      ...(['dateTime', 'number'] as const).flatMap((kind) => ordered(subject, sample, kind)),
      flags(subject, sample),
      nested(subject, sample),
      ...(subject.takes('list', 'filter') ? jsonPaths(subject, sample) : []),
    ];
  },
};

/** Asks for a list and compares it with those of the sample that fit. */
async function finds(
  probe: Probe,
  subject: Subject,
  wanted: readonly JsonObject[],
  ...query: string[]
): Promise<void> {
  const answer = probe.status(await subject.list(probe, ...query), 200);
  probe.same(`?${query.join('&')} finds what fits, and nothing else`, ids(answer.items), ids(wanted));
}

function identity(subject: Subject, sample: Sampled): Duty[] {
  return ['id', 'href'].map((name) =>
    duty(`by ${name}`, TMF630, async (probe) => {
      const [document] = (await sample(probe)).documents;
      if (document?.[name] === undefined) return probe.skip(`resources have no ${name}`);
      await finds(probe, subject, [document], parameter(name, document[name]));
      if (name === 'href') await finds(probe, subject, [document], `href=${document.href}`);
    }),
  );
}

/** Spellings of each comparison; encoded as clients do. */
const COMPARISONS = {
  greater: { spellings: ['.gt=', '%3E'], holds: (order: number) => order > 0 },
  'greater or equal': { spellings: ['.gte=', '%3E='], holds: (order: number) => order >= 0 },
  less: { spellings: ['.lt=', '%3C'], holds: (order: number) => order < 0 },
  'less or equal': { spellings: ['.lte=', '%3C='], holds: (order: number) => order <= 0 },
  equal: { spellings: ['=', '.eq='], holds: (order: number) => order === 0 },
};

function texts(subject: Subject, sample: Sampled): Duty[] {
  const path = subject.sortPath === 'id' ? subject.markPath : subject.sortPath;
  return [
    ...comparisons(subject, sample, 'a text', async () => path),
    duty('a text by a regular expression', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      const value = String(valueAt(documents[0], path));
      const wanted = documents.filter((document) => valueAt(document, path) === value);
      for (const spelling of ['.regex=', '*='])
        await finds(
          probe,
          subject,
          wanted,
          subject.having(mark),
          `${path}${spelling}${encodeURIComponent(`^${value.slice(0, -1)}.$`)}`,
        );
    }),
    duty('a text with a space, written as +', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      await finds(probe, subject, documents, `${subject.markPath}=${mark.replaceAll(' ', '+')}`);
    }),
    duty('two filters are both met', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      await finds(probe, subject, documents.slice(1, 2), subject.having(mark), `id=${documents[1]?.id}`);
      await finds(probe, subject, [], subject.having(`no ${mark}`), `id=${documents[1]?.id}`);
    }),
  ];
}

function alternatives(subject: Subject, sample: Sampled): Duty[] {
  const forms: [string, (a: unknown, b: unknown) => string][] = [
    ['by a comma', (a, b) => `id=${a},${b}`],
    ['by repeating it', (a, b) => `id=${a}&id=${b}`],
    ['by a semicolon', (a, b) => `id=${a};${b}`],
    ['of expressions by a semicolon', (a, b) => `id=${a};id=${b}`],
  ];
  return forms.map(([name, query]) =>
    duty(`either value, ${name}`, TMF630, async (probe) => {
      const { documents } = await sample(probe);
      await finds(probe, subject, documents.slice(0, 2), query(documents[0]?.id, documents[1]?.id));
    }),
  );
}

function ordered(subject: Subject, sample: Sampled, kind: 'dateTime' | 'number'): Duty[] {
  const path = async (probe: Probe) => pathsIn(await sample(probe), subject, kind)[0];
  const isThere = subject.leaves.some((leaf) => leaf.kind === kind && !leaf.inArray);
  if (!isThere) return [];
  const own = comparisons(subject, sample, kind === 'dateTime' ? 'a date' : 'a number', path);
  if (kind === 'number') return own;
  const days = duty('a date by its day', TMF630, async (probe) => {
    const { mark, documents } = await sample(probe);
    const at = await path(probe);
    if (at === undefined) return probe.skip('the resources have no date');
    const day = dayOf(documents[2], at);
    const wanted = documents.filter((document) => dayOf(document, at) === day);
    await finds(probe, subject, wanted, subject.having(mark), `${at}=${day}`);
    await finds(probe, subject, [], subject.having(mark), `${at}=1999-12-31`);
    await finds(probe, subject, documents, subject.having(mark), `${at}.gt=1999-12-31`);
  });
  const offsets = duty('a date in the time of another zone', TMF630, async (probe) => {
    const { mark, documents } = await sample(probe);
    const at = await path(probe);
    if (at === undefined) return probe.skip('the resources have no date');
    const pivot = Date.parse(String(valueAt(documents[0], at)));
    for (const [operator, holds] of [
      ['gte', (time: number) => time >= pivot],
      ['lt', (time: number) => time < pivot],
    ] as const)
      for (const hours of [9, -8]) {
        const wanted = documents.filter((each) => holds(Date.parse(String(valueAt(each, at)))));
        const value = encodeURIComponent(inZone(pivot, hours));
        await finds(probe, subject, wanted, subject.having(mark), `${at}.${operator}=${value}`);
      }
  });
  return [...own, days, offsets];
}

/** The instant as a clock so many hours ahead of UTC shows it: `2026-03-06T21:00:00.000+09:00`. */
function inZone(time: number, hours: number): string {
  const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
  return new Date(time + hours * 3_600_000).toISOString().replace('Z', offset);
}

const dayOf = (document: unknown, path: string) =>
  new Date(String(valueAt(document, path))).toISOString().slice(0, 10);

function comparisons(
  subject: Subject,
  sample: Sampled,
  what: string,
  pathFor: (probe: Probe) => Promise<string | undefined>,
): Duty[] {
  return Object.entries(COMPARISONS).map(([name, { spellings, holds }]) =>
    duty(`${what}: ${name}`, TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      const path = await pathFor(probe);
      if (path === undefined) return probe.skip(`the resources have no such attribute: ${what}`);
      const pivot = valueAt(documents[0], path);
      const wanted = documents.filter((document) => holds(order(valueAt(document, path), pivot)));
      for (const spelling of spellings)
        await finds(
          probe,
          subject,
          wanted,
          subject.having(mark),
          `${path}${spelling}${encodeURIComponent(String(pivot))}`,
        );
    }),
  );
}

/** Numbers as numbers, times as times, texts by code points. */
function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const times = [a, b].map((each) =>
    /^\d{4}-\d\d-\d\dT/.test(String(each)) ? Date.parse(String(each)) : Number.NaN,
  );
  if (!times.some(Number.isNaN)) return (times[0] as number) - (times[1] as number);
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function flags(subject: Subject, sample: Sampled): Duty {
  return duty('true and false', TMF630, async (probe) => {
    const found = await sample(probe);
    const [path] = pathsIn(found, subject, 'boolean');
    if (path === undefined) return probe.skip('the resources have no boolean');
    for (const value of [true, false]) {
      const wanted = found.documents.filter((document) => valueAt(document, path) === value);
      await finds(probe, subject, wanted, subject.having(found.mark), `${path}=${value}`);
    }
  });
}

const isDeep = ({ path, kind, values }: Leaf) => path.includes('.') && (kind === 'text' || values.length > 0);

/** An attribute inside of an object or of the objects in an array. */
function nested(subject: Subject, sample: Sampled): Duty {
  return duty('an attribute inside of another', TMF630, async (probe) => {
    const { mark, documents } = await sample(probe);
    const deep = subject.leaves
      .filter(isDeep)
      .map(({ path }) => path)
      .filter((path) => path !== subject.markPath);
    const path =
      deep.find((each) => typeof valueAt(documents[0], each) === 'string') ??
      (await ownNested(probe, subject));
    if (path === undefined) return;
    const value = valueAt(documents[0], path);
    const wanted = documents.filter((document) => valuesAt(document, path).includes(value));
    await finds(probe, subject, wanted, subject.having(mark), parameter(path, value));
    await finds(probe, subject, [], subject.having(mark), parameter(path, `no ${mark}`));
  });
}

/** Where no declared one has a value: one of an undeclared object, with a resource made for it. */
async function ownNested(probe: Probe, subject: Subject): Promise<undefined> {
  const mark = `x${Date.now()}`;
  const document = await subject.create(probe, { ...subject.payloads[0], xConformance: { part: mark } });
  await finds(probe, subject, [document], `xConformance.part=${mark}`);
}

function jsonPaths(subject: Subject, sample: Sampled): Duty[] {
  const by = (expression: string) => `filter=${encodeURIComponent(expression)}`;
  return [
    duty('JSONPath: an element that meets a condition', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      await finds(probe, subject, documents.slice(2, 3), by(`$[?(@.id=='${documents[2]?.id}')]`));
    }),
    duty('JSONPath: either of two conditions', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const either = documents.slice(1, 3).map(({ id }) => `@.id=='${id}'`);
      await finds(probe, subject, documents.slice(1, 3), by(`$[?(${either.join('||')})]`));
    }),
    duty('JSONPath beside a plain filter', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      await finds(
        probe,
        subject,
        documents.slice(0, 1),
        subject.having(mark),
        by(`$[?(@.id=='${documents[0]?.id}')]`),
      );
    }),
    duty('a JSONPath that cannot be read is 400', TMF630, async (probe) => {
      probe.status(await subject.list(probe, by('note[?(@.author==)]')), 400);
    }),
  ];
}
