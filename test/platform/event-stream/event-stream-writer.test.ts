import { PassThrough, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { feedEvents, ParsedNotifications } from '../../../src/events/feed/feed-event.js';
import { EventStreamWriter, StalledClient } from '../../../src/platform/event-stream/event-stream-writer.js';
import { WorkSlices } from '../../../src/values/concurrency/work-slices.js';

const toFeed = feedEvents(new ParsedNotifications(new WorkSlices()));
const feedEvent = (event: { position: number; text: string }) =>
  toFeed({ api: 'A', type: 'T', time: 0, ...event });

describe('The event stream writer', () => {
  it('keeps the connection alive, and sends its position when no event matches', async () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    const query = { matches: () => false, project: undefined };
    const writer = new EventStreamWriter(stream, query, 5, new AbortController().signal);
    await writer.write({
      events: [feedEvent({ position: 6, text: '{}' }), feedEvent({ position: 7, text: '{}' })],
      endPosition: 7,
    });
    writer.keepAlive();
    writer.keepAlive();
    expect(stream.read()).to.equal(': keep-alive\nid: 7\n\n: keep-alive\n\n');
  });

  it('sends no keep-alive to a client that does not read', async () => {
    let received = '';
    const stream = new Writable({
      highWaterMark: 1,
      write: (chunk) => {
        received += chunk;
      },
    });
    const closing = new AbortController();
    const writer = new EventStreamWriter(
      stream,
      { matches: () => true, project: undefined },
      0,
      closing.signal,
    );
    const writing = writer.write({
      events: [feedEvent({ position: 1, text: '{}' }), feedEvent({ position: 2, text: '{}' })],
      endPosition: 2,
    });
    await pause(20);
    writer.keepAlive();
    closing.abort();
    expect(await writing.catch((error: Error) => error.name)).to.equal('AbortError');
    expect([received, stream.writableLength]).to.deep.equal(['id: 1\ndata: {}\n\n', received.length]);
  });

  it('gives up a client that does not read in time', async () => {
    const stream = new Writable({ highWaterMark: 1, write: () => {} });
    const query = { matches: () => true, project: undefined };
    const writer = new EventStreamWriter(stream, query, 0, new AbortController().signal, 50);
    const writing = writer.write({ events: [feedEvent({ position: 1, text: '{}' })], endPosition: 1 });
    expect(await writing.catch((error: unknown) => error)).to.be.instanceOf(StalledClient);
  });
});
