import { expect } from 'chai';
import { FairQueue } from '../../../src/values/concurrency/fair-queue.js';
import { RecentKeys } from '../../../src/values/concurrency/recent-keys.js';

describe('A fair queue', () => {
  let queue: FairQueue<string>;
  beforeEach(() => {
    queue = new FairQueue();
  });

  const push = (...items: string[]) => {
    for (const item of items) queue.push(item.charAt(0), item);
  };
  /** Takes all items; each costs what `costs` says for its key. */
  const all = (costs: Readonly<Record<string, number>> = {}) => {
    const taken: string[] = [];
    for (let item = queue.next(); item !== undefined; item = queue.next()) {
      taken.push(item);
      queue.charge(item.charAt(0), costs[item.charAt(0)] ?? 0);
    }
    return taken.join(' ');
  };

  it('takes the keys in turn, and the items of each in their order', () => {
    push('a1', 'a2', 'a3', 'b1', 'c1', 'b2');
    expect(queue.peek()).to.equal('a1');
    expect(all()).to.equal('a1 b1 c1 a2 b2 a3');
    expect([queue.length, queue.peek(), queue.next()]).to.deep.equal([0, undefined, undefined]);
  });

  it('takes the key that has cost the least', () => {
    push('a1', 'a2', 'b1', 'b2', 'b3', 'b4', 'b5');
    expect(all({ a: 3, b: 1 })).to.equal('a1 b1 b2 b3 a2 b4 b5');
  });

  it('passes over keys that may have none taken', () => {
    push('a1', 'b1');
    expect(queue.next((key) => key !== 'a')).to.equal('b1');
    expect(queue.next((key) => key !== 'a')).to.equal(undefined);
    expect(queue.length).to.equal(1);
  });

  it('lets a key that was away save nothing up', () => {
    push('a1', 'a2', 'a3');
    for (const taken of ['a1', 'a2']) {
      expect(queue.next()).to.equal(taken);
      queue.charge('a', 3);
    }
    push('b1', 'b2', 'b3', 'b4', 'b5');
    expect(all({ a: 1, b: 1 })).to.equal('b1 b2 b3 a3 b4 b5');
  });

  it('forgets all costs while nothing waits', () => {
    push('a1');
    all({ a: 100 });
    push('a2', 'b1', 'a3');
    expect(all({ a: 1, b: 1 })).to.equal('a2 b1 a3');
  });

  it('gives up all items', () => {
    push('a1', 'b1', 'a2');
    expect(queue.takeAll()).to.have.members(['a1', 'b1', 'a2']);
    expect(queue.length).to.equal(0);
    push('b2');
    expect(all()).to.equal('b2');
  });
});

describe('Recent keys', () => {
  it('are those of the last second, at least', () => {
    const keys = new RecentKeys();
    expect(keys.hasOthers('a')).to.equal(false);
    keys.see('a', 100);
    expect([keys.hasOthers('a'), keys.hasOthers('b')]).to.deep.equal([false, true]);
    keys.see('b', 900);
    expect(keys.hasOthers('a')).to.equal(true);
    keys.see('a', 1_100);
    expect(keys.hasOthers('a'), 'b was seen in the second before').to.equal(true);
    keys.see('a', 2_100);
    expect(keys.hasOthers('a')).to.equal(false);
    keys.see('b', 9_000);
    expect(keys.hasOthers('b')).to.equal(false);
    expect(keys.hasSeveral(9_500)).to.equal(false);
    keys.see('a', 10_000);
    expect(keys.hasSeveral(10_900)).to.equal(true);
    expect(keys.hasSeveral(11_000), 'b has not been seen since').to.equal(false);
  });
});
