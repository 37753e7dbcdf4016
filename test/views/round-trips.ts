import { expect } from 'chai';
import type { JsonObject } from '../../src/values/json.js';
import { send, sendJson } from '../support/http.js';
import { expectEqual } from './equal.js';
import { expectFound, expectSorted } from './found-alike.js';
import { HeardEvents } from './heard-events.js';
import { KINDS_OF_PATCH, type KindOfPatch } from './kinds-of-patch.js';
import type { Subject, Version } from './subjects.js';

/** Some documents of one version, each with a change in the form of the other one. */
export type Cases = readonly (readonly [document: JsonObject, change: JsonObject])[];

interface Resource extends JsonObject {
  id: string;
}

const bare = ({ id: _, href: __, ...document }: Resource): JsonObject => document;

/** The versions that documents go through. */
interface Trip {
  /** In which they are created. */
  readonly from: Version;
  /** In which they are changed. */
  readonly to: Version;
  /** Compares what the two show of one document. */
  expectSame(inFrom: JsonObject, inTo: JsonObject): void;
}

/** Round trips of documents of one resource through a server that has both versions. */
export class RoundTrips {
  private patches = 0;
  private turns = 0;

  constructor(
    private readonly subject: Subject,
    private readonly url: string,
    private readonly computed: readonly string[],
  ) {}

  /** Created in the view, changed in the stored version. */
  fromNewer(all: Cases): Promise<void> {
    const { view, newer, older } = this.subject;
    const expectSame: Trip['expectSame'] = (shown, stored) => expectEqual(view.toView(stored), shown);
    return this.heard({ from: newer, to: older, expectSame }, all);
  }

  /** Created in the stored version, changed in the view. */
  fromOlder(all: Cases): Promise<void> {
    const { view, newer, older } = this.subject;
    const expectSame: Trip['expectSame'] = (stored, shown) => expectEqual(shown, view.toView(stored));
    return this.heard({ from: older, to: newer, expectSame }, all);
  }

  /** Makes the trip, and compares the events of both versions with what they have shown. */
  private async heard(trip: Trip, all: Cases): Promise<void> {
    const { from, to } = trip;
    const heard = await Promise.all([from, to].map((version) => HeardEvents.of(this.url, version)));
    try {
      const { ids, inFrom, inTo } = await this.trip(trip, all);
      const end = await this.marker(from, all);
      const [ofFrom, ofTo] = heard as [HeardEvents, HeardEvents];
      await ofFrom.expect(ids, inFrom, end, (each) => this.sent(each));
      await ofTo.expect(ids, inTo, end, (each) => this.sent(each));
    } finally {
      for (const each of heard) each.close();
    }
  }

  /** Creates documents in one version; reads, changes and finds them in the other; reads and finds them in the first. */
  private async trip({ from, to, expectSame }: Trip, all: Cases) {
    const made = await this.create(from, all);
    const ids = made.map(({ id }) => id);
    const created = { inFrom: made.map(bare), inTo: await this.read(to, ids) };
    const compare = ({ inFrom, inTo }: typeof created) => {
      for (const [index, each] of inFrom.entries()) expectSame(each, inTo[index] as JsonObject);
    };
    compare(created);
    const inTo = to.isChangeable ? await this.change(to, created.inTo, ids, all) : created.inTo;
    const changed = { inFrom: await this.read(from, ids), inTo };
    compare(changed);
    await expectFound(this.url, from, ids, changed.inFrom);
    await expectFound(this.url, to, ids, changed.inTo);
    const inNewer = from === this.subject.newer ? changed.inFrom : changed.inTo;
    await expectSorted(this.url, this.subject, ids, inNewer, this.turns++);
    return {
      ids,
      inFrom: { created: created.inFrom, changed: changed.inFrom },
      inTo: { created: created.inTo, changed: changed.inTo },
    };
  }

  /** One more resource, of which each version has events: they come after those of all others. */
  private async marker(version: Version, all: Cases): Promise<string> {
    const [made] = await this.create(version, all.slice(0, 1));
    const { id } = made as Resource;
    if (version.isChangeable) {
      const changed = await sendJson('PATCH', `${this.url}${version.path}/${id}`, { 'x-marker': 'end' });
      expect(changed.status, changed.text).to.equal(200);
    }
    return id;
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
  private async read(version: Version, ids: readonly string[]): Promise<JsonObject[]> {
    const listed = await send(`${this.url}${version.path}?id=${ids.join(',')}&limit=${ids.length}`);
    expect(listed.status, listed.text).to.equal(200);
    const byId = new Map((listed.body as Resource[]).map((each) => [each.id, bare(each)]));
    return ids.map((id) => byId.get(id) ?? {});
  }

  /** Patches each, by all kinds of patch in turn; the results are those of the patch, but for what the server sets. */
  private change(
    version: Version,
    before: readonly JsonObject[],
    ids: readonly string[],
    all: Cases,
  ): Promise<JsonObject[]> {
    return Promise.all(
      ids.map(async (id, index) => {
        const kind = KINDS_OF_PATCH[this.patches++ % KINDS_OF_PATCH.length] as KindOfPatch;
        const [[, change], own] = [all[index] as Cases[number], before[index] as JsonObject];
        const body = kind.body(change, own);
        const changed = await sendJson('PATCH', `${this.url}${version.path}/${id}`, body, kind.type);
        expect(changed.status, changed.text).to.equal(200);
        const result = bare(changed.body);
        expectEqual(this.sent(result), this.sent(kind.result(change, own)));
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
