import { expect } from 'chai';
import { TRACEPARENT_HEADER, traceparentOf } from '../../src/events/trace-context.js';
import { HubClient, LOCAL } from '../support/hub.js';
import { listeners } from '../support/listener.js';
import { ask } from '../support/raw-http.js';
import { forEachServer } from '../support/server.js';

const API = '/tmf-api/appointment/v4';
const VALID = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('The trace of a request', () => {
  it('is read as W3C Trace Context defines it', () => {
    expect(traceparentOf(VALID)).to.equal(VALID);
    for (const header of [
      undefined,
      '',
      'x',
      VALID.toUpperCase(),
      VALID.replace('00-', 'ff-'),
      VALID.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
      VALID.replace('b7ad6b7169203331', '0'.repeat(16)),
      `${VALID}-more`,
    ])
      expect(traceparentOf(header), header).to.equal(undefined);
  });

  forEachServer((server) => {
    const listen = listeners();

    it('goes on to the listeners of its events, through the outbox; one that is not valid ends', async () => {
      const listener = await listen();
      await new HubClient(server.url + API).subscribe(listener.url);
      const post = (traceparent?: string) =>
        ask(`${server.url}${API}/appointment`, {
          method: 'POST',
          headers: { ...(traceparent && { traceparent }) },
          body: { validFor: {}, description: traceparent ?? 'none' },
        });
      for (const traceparent of [VALID, undefined, 'not valid'])
        expect((await post(traceparent)).status).to.equal(201);
      const received = await listener.received(3);
      const traces = Object.fromEntries(
        received.map(({ body, headers }) => [
          body.event.appointment.description,
          headers[TRACEPARENT_HEADER],
        ]),
      );
      expect(traces).to.deep.equal({ [VALID]: VALID, none: undefined, 'not valid': undefined });
    });
  }, LOCAL);
});
