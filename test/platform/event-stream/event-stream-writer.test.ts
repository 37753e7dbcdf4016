import { PassThrough, Writable } from 'node:stream';
import { expect } from 'chai';
import { FeedEvent } from '../../../src/events/feed/feed-event.js';
import { EventStreamWriter } from '../../../src/platform/event-stream/event-stream-writer.js';

describe('The event stream writer', () => {
  it('keeps the connection alive, and sends its position when no event matches', async () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    const query = { matches: () => false, project: undefined };
    const writer = new EventStreamWriter(stream, query, 5, new AbortController().signal);
    await writer.write({ events: [new FeedEvent(6, '{}'), new FeedEvent(7, '{}')], endPosition: 7 });
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
      events: [new FeedEvent(1, '{}'), new FeedEvent(2, '{}')],
      endPosition: 2,
    });
    await new Promise(setImmediate);
    writer.keepAlive();
    closing.abort();
    expect(await writing.catch((error: Error) => error.name)).to.equal('AbortError');
    expect([received, stream.writableLength]).to.deep.equal(['id: 1\ndata: {}\n\n', received.length]);
  });
});
