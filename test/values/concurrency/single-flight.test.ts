import { expect } from 'chai';
import { SingleFlight } from '../../../src/values/concurrency/single-flight.js';

describe('Work that is done once for all that wait for it', () => {
  it('runs once while it runs, by key, and again afterwards', async () => {
    const flight = new SingleFlight<string, number>();
    let runs = 0;
    const work = async () => {
      runs += 1;
      await new Promise(setImmediate);
      return runs;
    };
    expect(await Promise.all([flight.run('a', work), flight.run('a', work)])).to.deep.equal([1, 1]);
    expect(await Promise.all([flight.run('a', work), flight.run('b', work)])).to.deep.equal([3, 3]);
  });

  it('fails for all that wait, and is tried again by the next', async () => {
    const flight = new SingleFlight<string, string>();
    const fail = async () => {
      throw new Error('failed');
    };
    const both = [flight.run('a', fail), flight.run('a', fail)];
    const messages = await Promise.all(both.map((each) => each.catch((error: Error) => error.message)));
    expect(messages).to.deep.equal(['failed', 'failed']);
    expect(await flight.run('a', async () => 'done')).to.equal('done');
  });
});
