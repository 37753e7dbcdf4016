import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { mergePatch } from '../../src/rest/patch/merge-patch.js';
import type { JsonObject } from '../../src/values/json.js';
import { cases } from '../support/cases.js';
import { send, sendJson } from '../support/http.js';
import { expectEqual } from './equal.js';
import { type Subject, subjectsOf, type Version } from './subjects.js';

/** Of each API, whatever the number of its resources: documents, half of them created in each version. */
const CASES = cases(300, 5_000);

/** Documents that one request creates. */
const BATCH = 25;

const PATCH_TYPE = 'application/merge-patch+json';

/** The attributes of TM Forum's APIs that their behaviours compute, by the number of the API. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = { TMF677: ['usageConsumption'] };

/** Declares round trips of random documents through a server that has both versions of these APIs. */
export function storedRoundTrips(url: () => string, project: () => string, numbers: readonly string[]): void {
  for (const number of numbers)
    it(`keeps ${CASES} random documents of ${number} through both versions`, async function () {
      this.timeout(cases(600_000, 7_200_000));
      const folder = join(project(), 'generator-config', 'views');
      const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? '';
      const subjects = await subjectsOf(project(), join(folder, file));
      expect(subjects).not.to.be.empty;
      const numRuns = Math.ceil(CASES / subjects.length / BATCH / 2);
      for (const subject of subjects) {
        const trips = new RoundTrips(subject, url(), COMPUTED[number] ?? []);
        await fc.assert(property(subject, trips), { numRuns, endOnFailure: true });
      }
    });
}

/** Some documents of each version, each with a patch of the other one. */
function property({ newer, older }: Subject, trips: RoundTrips) {
  const several = (documents: fc.Arbitrary<JsonObject>, patches: fc.Arbitrary<JsonObject>) =>
    fc.array(fc.tuple(documents, patches), { minLength: BATCH, maxLength: BATCH });
  const [fromNewer, fromOlder] = [
    several(newer.documents, older.documents),
    several(older.documents, newer.documents),
  ];
  return fc.asyncProperty(fromNewer, fromOlder, async (inNewer, inOlder) => {
    await trips.fromNewer(inNewer);
    await trips.fromOlder(inOlder);
  });
}

type Cases = readonly (readonly [document: JsonObject, patch: JsonObject])[];

class RoundTrips {
  constructor(
    private readonly subject: Subject,
    private readonly url: string,
    private readonly computed: readonly string[],
  ) {}

  /** Created in the view, changed in the stored version. */
  async fromNewer(all: Cases): Promise<void> {
    const { view, newer, older } = this.subject;
    const made = await this.create(newer, all);
    const stored = await this.read(older, made);
    for (const [index, each] of made.entries()) expectEqual(view.toView(stored[index] ?? {}), bare(each));
    if (!older.isChangeable) return;
    const changed = await this.change(older, stored, made, all);
    const shown = await this.read(newer, made);
    for (const [index, each] of changed.entries()) expectEqual(shown[index] ?? {}, view.toView(each));
  }

  /** Created in the stored version, changed in the view. */
  async fromOlder(all: Cases): Promise<void> {
    const { view, newer, older } = this.subject;
    const made = await this.create(older, all);
    const shown = await this.read(newer, made);
    for (const [index, each] of made.entries()) expectEqual(shown[index] ?? {}, view.toView(bare(each)));
    if (!newer.isChangeable) return;
    const changed = await this.change(newer, shown, made, all);
    const stored = await this.read(older, made);
    for (const [index, each] of changed.entries()) expectEqual(view.toView(stored[index] ?? {}), each);
  }

  /** Creates them with one request; each is as it was sent, but for what the server sets. */
  private async create(version: Version, all: Cases): Promise<Resource[]> {
    const operations = all.map(([value]) => ({ op: 'add', path: '/', value }));
    const made = await sendJson('PATCH', this.url + version.path, operations, 'application/json-patch+json');
    expect(made.status, made.text).to.equal(200);
    const created = made.body as Resource[];
    for (const [index, [document]] of all.entries())
      expectEqual(this.sent(bare(created[index] as Resource)), this.sent(document));
    return created;
  }

  /** Reads these with one request, in this order. */
  private async read(version: Version, made: readonly Resource[]): Promise<JsonObject[]> {
    const ids = made.map(({ id }) => id);
    const listed = await send(`${this.url}${version.path}?id=${ids.join(',')}&limit=${ids.length}`);
    expect(listed.status, listed.text).to.equal(200);
    const byId = new Map((listed.body as Resource[]).map((each) => [each.id, bare(each)]));
    return ids.map((id) => byId.get(id) ?? {});
  }

  /** Patches each; the results are those of the patch, but for what the server sets. */
  private async change(
    version: Version,
    before: readonly JsonObject[],
    made: readonly Resource[],
    all: Cases,
  ): Promise<JsonObject[]> {
    return Promise.all(
      made.map(async ({ id }, index) => {
        const [, patch] = all[index] as Cases[number];
        const changed = await sendJson('PATCH', `${this.url}${version.path}/${id}`, patch, PATCH_TYPE);
        expect(changed.status, changed.text).to.equal(200);
        const result = bare(changed.body);
        expectEqual(this.sent(result), this.sent(mergePatch(before[index] ?? {}, patch) as JsonObject));
        return result;
      }),
    );
  }

  /** Without the attributes that the server sets or computes. */
  private sent(document: JsonObject): JsonObject {
    const { newer, older } = this.subject;
    const set = [...newer.serverSet, ...older.serverSet, ...this.computed];
    return Object.fromEntries(Object.entries(document).filter(([name]) => !set.includes(name)));
  }
}

interface Resource extends JsonObject {
  id: string;
}

const bare = ({ id: _, href: __, ...document }: Resource): JsonObject => document;
