import { type CheckDefinition, defineCheck, type Suite } from '../harness/check-definition.js';
import type { Leaf } from '../harness/contract.js';
import { type JsonObject, valueAt, valuesAt } from '../harness/json.js';
import type { Probe } from '../harness/probe.js';
import { queryParameter, type ResourceUnderTest } from '../harness/resource-under-test.js';
import { TMF630 } from '../harness/sources.js';
import { ids, pathsOfKind, type Sample, sampleOf } from './shared/sample.js';

type SampleSource = (probe: Probe) => Promise<Sample>;

/** Checks of filters: every operator of TMF630 on every kind of value, and JSONPath. */
export const filters: Suite = {
  name: 'filters',
  checks: (target) => {
    if (!target.can('list') || !target.can('create') || !target.acceptsParameter('list', 'where')) return [];
    const sample = sampleOf(target);
    return [
      ...identity(target, sample),
      ...texts(target, sample),
      ...alternatives(target, sample),
      ...(['dateTime', 'number'] as const).flatMap((kind) => ordered(target, sample, kind)),
      booleans(target, sample),
      nested(target, sample),
      ...(target.acceptsParameter('list', 'filter') ? jsonPaths(target, sample) : []),
    ];
  },
};

/** Asserts that a list request returns the expected resources of the sample. */
async function assertFinds(
  probe: Probe,
  target: ResourceUnderTest,
  wanted: readonly JsonObject[],
  ...query: string[]
): Promise<void> {
  const answer = probe.status(await target.list(probe, ...query), 200);
  probe.same(`?${query.join('&')} returns exactly the matches`, ids(answer.items), ids(wanted));
}

function identity(target: ResourceUnderTest, sample: SampleSource): CheckDefinition[] {
  return ['id', 'href'].map((name) =>
    defineCheck(`by ${name}`, TMF630, async (probe) => {
      const [document] = (await sample(probe)).documents;
      if (document?.[name] === undefined) return probe.skip(`the resources have no ${name}`);
      await assertFinds(probe, target, [document], queryParameter(name, document[name]));
      if (name === 'href') await assertFinds(probe, target, [document], `href=${document.href}`);
    }),
  );
}

/** Spellings of each comparison, encoded as clients encode them. */
const COMPARISONS = {
  greater: { spellings: ['.gt=', '%3E'], holds: (order: number) => order > 0 },
  'greater or equal': { spellings: ['.gte=', '%3E='], holds: (order: number) => order >= 0 },
  less: { spellings: ['.lt=', '%3C'], holds: (order: number) => order < 0 },
  'less or equal': { spellings: ['.lte=', '%3C='], holds: (order: number) => order <= 0 },
  equal: { spellings: ['=', '.eq='], holds: (order: number) => order === 0 },
};

function texts(target: ResourceUnderTest, sample: SampleSource): CheckDefinition[] {
  const path = target.sortPath === 'id' ? target.markPath : target.sortPath;
  return [
    ...comparisons(target, sample, 'a text', async () => path),
    defineCheck('a text matches a regular expression', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      const value = String(valueAt(documents[0], path));
      const wanted = documents.filter((document) => valueAt(document, path) === value);
      for (const spelling of ['.regex=', '*='])
        await assertFinds(
          probe,
          target,
          wanted,
          target.markFilter(mark),
          `${path}${spelling}${encodeURIComponent(`^${value.slice(0, -1)}.$`)}`,
        );
    }),
    defineCheck('a text with a space, written as +', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      await assertFinds(probe, target, documents, `${target.markPath}=${mark.replaceAll(' ', '+')}`);
    }),
    defineCheck('two filters are combined with AND', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      await assertFinds(
        probe,
        target,
        documents.slice(1, 2),
        target.markFilter(mark),
        `id=${documents[1]?.id}`,
      );
      await assertFinds(probe, target, [], target.markFilter(`no ${mark}`), `id=${documents[1]?.id}`);
    }),
  ];
}

function alternatives(target: ResourceUnderTest, sample: SampleSource): CheckDefinition[] {
  const forms: [string, (a: unknown, b: unknown) => string][] = [
    ['by a comma', (a, b) => `id=${a},${b}`],
    ['by a repeated parameter', (a, b) => `id=${a}&id=${b}`],
    ['by a semicolon', (a, b) => `id=${a};${b}`],
    ['of two expressions, by a semicolon', (a, b) => `id=${a};id=${b}`],
  ];
  return forms.map(([name, query]) =>
    defineCheck(`either value, ${name}`, TMF630, async (probe) => {
      const { documents } = await sample(probe);
      await assertFinds(probe, target, documents.slice(0, 2), query(documents[0]?.id, documents[1]?.id));
    }),
  );
}

function ordered(
  target: ResourceUnderTest,
  sample: SampleSource,
  kind: 'dateTime' | 'number',
): CheckDefinition[] {
  const path = async (probe: Probe) => pathsOfKind(await sample(probe), target, kind)[0];
  const isThere = target.leaves.some((leaf) => leaf.kind === kind && !leaf.inArray);
  if (!isThere) return [];
  const own = comparisons(target, sample, kind === 'dateTime' ? 'a date' : 'a number', path);
  if (kind === 'number') return own;
  const days = defineCheck('a date by its day', TMF630, async (probe) => {
    const { mark, documents } = await sample(probe);
    const at = await path(probe);
    if (at === undefined) return probe.skip('the resources have no date');
    const day = dayOf(documents[2], at);
    const wanted = documents.filter((document) => dayOf(document, at) === day);
    await assertFinds(probe, target, wanted, target.markFilter(mark), `${at}=${day}`);
    await assertFinds(probe, target, [], target.markFilter(mark), `${at}=1999-12-31`);
    await assertFinds(probe, target, documents, target.markFilter(mark), `${at}.gt=1999-12-31`);
  });
  const offsets = defineCheck('a date in another time zone', TMF630, async (probe) => {
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
        await assertFinds(probe, target, wanted, target.markFilter(mark), `${at}.${operator}=${value}`);
      }
  });
  return [...own, days, offsets];
}

/** Formats an instant with an offset of `hours` from UTC: `2026-03-06T21:00:00.000+09:00`. */
function inZone(time: number, hours: number): string {
  const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
  return new Date(time + hours * 3_600_000).toISOString().replace('Z', offset);
}

const dayOf = (document: unknown, path: string) =>
  new Date(String(valueAt(document, path))).toISOString().slice(0, 10);

function comparisons(
  target: ResourceUnderTest,
  sample: SampleSource,
  what: string,
  pathFor: (probe: Probe) => Promise<string | undefined>,
): CheckDefinition[] {
  return Object.entries(COMPARISONS).map(([name, { spellings, holds }]) =>
    defineCheck(`${what}: ${name}`, TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      const path = await pathFor(probe);
      if (path === undefined) return probe.skip(`the resources have no such attribute: ${what}`);
      const pivot = valueAt(documents[0], path);
      const wanted = documents.filter((document) => holds(order(valueAt(document, path), pivot)));
      for (const spelling of spellings)
        await assertFinds(
          probe,
          target,
          wanted,
          target.markFilter(mark),
          `${path}${spelling}${encodeURIComponent(String(pivot))}`,
        );
    }),
  );
}

/** Compares numbers and times by value, texts by code points. */
function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const times = [a, b].map((each) =>
    /^\d{4}-\d\d-\d\dT/.test(String(each)) ? Date.parse(String(each)) : Number.NaN,
  );
  if (!times.some(Number.isNaN)) return (times[0] as number) - (times[1] as number);
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function booleans(target: ResourceUnderTest, sample: SampleSource): CheckDefinition {
  return defineCheck('true and false', TMF630, async (probe) => {
    const found = await sample(probe);
    const [path] = pathsOfKind(found, target, 'boolean');
    if (path === undefined) return probe.skip('the resources have no boolean');
    for (const value of [true, false]) {
      const wanted = found.documents.filter((document) => valueAt(document, path) === value);
      await assertFinds(probe, target, wanted, target.markFilter(found.mark), `${path}=${value}`);
    }
  });
}

const isDeep = ({ path, kind, values }: Leaf) => path.includes('.') && (kind === 'text' || values.length > 0);

/** Checks a filter by an attribute of an object, or of the objects in an array. */
function nested(target: ResourceUnderTest, sample: SampleSource): CheckDefinition {
  return defineCheck('a nested attribute', TMF630, async (probe) => {
    const { mark, documents } = await sample(probe);
    const deep = target.leaves
      .filter(isDeep)
      .map(({ path }) => path)
      .filter((path) => path !== target.markPath);
    const path =
      deep.find((each) => typeof valueAt(documents[0], each) === 'string') ??
      (await assertUndeclaredNested(probe, target));
    if (path === undefined) return;
    const value = valueAt(documents[0], path);
    const wanted = documents.filter((document) => valuesAt(document, path).includes(value));
    await assertFinds(probe, target, wanted, target.markFilter(mark), queryParameter(path, value));
    await assertFinds(probe, target, [], target.markFilter(mark), queryParameter(path, `no ${mark}`));
  });
}

/** Checks an attribute of an undeclared object, if no declared nested attribute has a value. */
async function assertUndeclaredNested(probe: Probe, target: ResourceUnderTest): Promise<undefined> {
  const mark = `x${Date.now()}`;
  const document = await target.create(probe, { ...target.payloads[0], xConformance: { part: mark } });
  await assertFinds(probe, target, [document], `xConformance.part=${mark}`);
}

function jsonPaths(target: ResourceUnderTest, sample: SampleSource): CheckDefinition[] {
  const by = (expression: string) => `filter=${encodeURIComponent(expression)}`;
  return [
    defineCheck('JSONPath with a condition', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      await assertFinds(probe, target, documents.slice(2, 3), by(`$[?(@.id=='${documents[2]?.id}')]`));
    }),
    defineCheck('JSONPath with two conditions, combined with OR', TMF630, async (probe) => {
      const { documents } = await sample(probe);
      const either = documents.slice(1, 3).map(({ id }) => `@.id=='${id}'`);
      await assertFinds(probe, target, documents.slice(1, 3), by(`$[?(${either.join('||')})]`));
    }),
    defineCheck('JSONPath together with a filter', TMF630, async (probe) => {
      const { mark, documents } = await sample(probe);
      await assertFinds(
        probe,
        target,
        documents.slice(0, 1),
        target.markFilter(mark),
        by(`$[?(@.id=='${documents[0]?.id}')]`),
      );
    }),
    defineCheck('malformed JSONPath returns 400', TMF630, async (probe) => {
      probe.status(await target.list(probe, by('note[?(@.author==)]')), 400);
    }),
  ];
}
