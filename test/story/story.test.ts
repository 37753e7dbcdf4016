import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { maskVolatile, renderPage } from '../../scripts/story/page.js';
import { type Chapter, tellStory } from '../../scripts/story/story.js';
import { fromRoot } from '../../src/root.js';
import { LOCAL } from '../support/hub.js';
import { remove, runScript } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
type Body = any;

const page = () => readFileSync(fromRoot('docs', 'story.md'), 'utf8');

describe('The story of a bigger plan', function () {
  this.timeout(60_000);

  forEachServer((server) => {
    let chapters: Chapter[];
    const lastOf = (index: number) => chapters[index]?.exchanges.at(-1)?.answer as Body;

    before(async () => {
      chapters = await tellStory(server.url);
    });

    it('uses eight APIs and the calendar, and no request is refused', () => {
      const exchanges = chapters.flatMap((chapter) => chapter.exchanges);
      const apis = new Set(exchanges.map(({ path }) => path.split('/')[2]));
      expect([...apis]).to.deep.equal([
        ...['productCatalogManagement', 'productInventory', 'prepayBalanceManagement', 'partyInteraction'],
        ...['workCalendar', 'appointment', 'usageManagement', 'usageConsumption', 'recommendation'],
      ]);
      for (const { status, path } of exchanges) expect(status, path).to.equal(201);
    });

    it('books the first free time slot', () => {
      const search: Body = chapters[3]?.exchanges[1]?.answer;
      const [slot] = search.availableTimeSlot;
      expect(lastOf(3).validFor).to.deep.equal(slot.validFor);
    });

    it('publishes an event when 80 % of the data is used', () => {
      const notification: Body = chapters[4]?.event;
      const { eventType, description, event } = notification;
      expect(eventType).to.equal('BucketAttributeValueChangeEvent');
      expect(description).to.include('80 %');
      expect(event.bucket.name).to.equal('Data of Tide 20');
    });

    it('returns the remaining data: 3 of 20 GB', () => {
      const [{ bucketRefOrValue }] = lastOf(5).usageConsumption;
      expect(bucketRefOrValue).to.have.length(1);
      expect(bucketRefOrValue[0].remainingValue).to.deep.equal({ amount: 3, units: 'GB' });
    });

    it('recommends the bigger plan first, because the data is nearly used up', () => {
      const [first] = lastOf(6).recommendationItem;
      expect(first.priority).to.equal(1);
      expect(first.productOffering.name).to.equal('Tide 60');
      const reasons = JSON.stringify(first.reason);
      expect(reasons).to.include('85 % of data used').and.include('Tide 20');
    });

    it('equals docs/story.md', () => {
      expect(maskVolatile(renderPage(chapters))).to.equal(maskVolatile(page()));
    });
  }, LOCAL);

  it('is written by a command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'story-'));
    const { code, stderr } = await runScript('story/main', '--output', join(folder, 'story.md'));
    expect(code, stderr).to.equal(0);
    expect(maskVolatile(readFileSync(join(folder, 'story.md'), 'utf8'))).to.equal(maskVolatile(page()));
    remove(folder);
  });
});
