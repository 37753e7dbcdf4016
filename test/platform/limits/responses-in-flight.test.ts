import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { ResponseInFlight, ResponsesInFlight } from '../../../src/platform/limits/responses-in-flight.js';

const LIMIT = 100;

describe('Responses in flight', () => {
  let inFlight: ResponsesInFlight;
  /** The responses that have begun, and those that were closed, by their names. */
  let begun: string[] = [];
  let closed: string[] = [];
  beforeEach(() => {
    inFlight = new ResponsesInFlight(LIMIT);
    [begun, closed] = [[], []];
  });

  const admit = (name: string, client: string, bytes: number) => {
    // What earlier tests have left behind goes on.
    const [ownBegun, ownClosed, own] = [begun, closed, inFlight];
    const response: ResponseInFlight = new ResponseInFlight(client, bytes, () => {
      ownClosed.push(name);
      own.end(response);
    });
    return { response, giveUp: own.admit(response, () => ownBegun.push(name)) };
  };

  it('begin while there is room; then in turn, those that fit', () => {
    const { response } = admit('a', 'one', 60);
    admit('b', 'two', 60);
    admit('c', 'three', 40);
    expect(begun).to.deep.equal(['a', 'c']);
    inFlight.end(response);
    expect(begun).to.deep.equal(['a', 'c', 'b']);
  });

  it('leave room for another client', () => {
    admit('a', 'one', 40);
    admit('b', 'one', 40);
    admit('c', 'two', 40);
    expect(begun).to.deep.equal(['a', 'c']);
  });

  it('one that is larger than the limit begins alone', () => {
    const { response } = admit('a', 'one', 10 * LIMIT);
    expect(begun).to.deep.equal(['a']);
    admit('b', 'two', 1);
    expect(begun).to.deep.equal(['a']);
    inFlight.end(response);
    expect(begun).to.deep.equal(['a', 'b']);
  });

  it('are refused when as many bytes wait already', () => {
    admit('a', 'one', 90);
    expect(admit('b', 'two', 70).giveUp).to.be.a('function');
    expect(admit('c', 'two', 20).giveUp, 'more than its share').to.equal(undefined);
    expect(admit('d', 'three', 40).giveUp, 'more than all').to.equal(undefined);
    expect(admit('e', 'three', 30).giveUp).to.be.a('function');
  });

  it('give up waiting', () => {
    const { response } = admit('a', 'one', 90);
    admit('b', 'two', 70).giveUp?.();
    const { giveUp } = admit('c', 'two', 70);
    inFlight.end(response);
    giveUp?.();
    expect(begun).to.deep.equal(['a', 'c']);
  });

  it('that are read too slowly are closed when others wait, not before', async () => {
    const { response } = admit('fast', 'one', 40);
    admit('slow', 'two', 40);
    const read = async () => {
      response.rate.progress(32 * 1_000);
      await pause(10);
    };
    for (let reads = 0; reads < 150; reads++) await read();
    expect(closed).to.deep.equal([]);
    const { giveUp } = admit('waits', 'three', 40);
    while (closed.length === 0) await read();
    giveUp?.();
    expect([begun, closed]).to.deep.equal([['fast', 'slow', 'waits'], ['slow']]);
  });
});
