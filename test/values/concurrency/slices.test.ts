import { expect } from 'chai';
import fc from 'fast-check';
import { Slices } from '../../../src/values/concurrency/slices.js';
import { sortSliced } from '../../../src/values/concurrency/sort-sliced.js';

/** Counts the turns of the event loop until it is stopped. */
function countTurns() {
  let turn = 0;
  let isCounting = true;
  const next = () => {
    turn += 1;
    if (isCounting) setImmediate(next);
  };
  next();
  return {
    count: () => turn,
    stop: () => {
      isCounting = false;
    },
  };
}

describe('Slices', () => {
  it('grants one slice in each turn of the event loop', async () => {
    const turns = countTurns();
    const next = await Promise.all(Array.from({ length: 5 }, () => new Slices().next().then(turns.count)));
    expect(new Set(next).size).to.equal(5);
    const resumed = await Promise.all(
      Array.from({ length: 5 }, () => new Slices().resume().then(turns.count)),
    );
    turns.stop();
    expect(new Set(resumed).size).to.equal(5);
  });

  it('leaves turns of the event loop free after long slices, unless the turns are long too', async () => {
    const turns = countTurns();
    const busy = (milliseconds: number) => {
      for (const end = performance.now() + milliseconds; performance.now() < end; );
    };
    /** The turns between two slices, the first of which takes so long. */
    const between = async (milliseconds: number, work = () => {}) => {
      const first = new Slices().next().then(() => {
        busy(milliseconds);
        setImmediate(work);
        return turns.count();
      });
      const second = new Slices().next().then(turns.count);
      return (await second) - (await first);
    };
    expect(await between(0)).to.be.at.most(2);
    expect(await between(3)).to.be.greaterThan(5);
    expect(await between(3, () => busy(50))).to.be.at.most(3);
    turns.stop();
  });

  it('throws the reason of the signal between slices', async () => {
    const controller = new AbortController();
    const slices = new Slices(controller.signal);
    await slices.next();
    controller.abort(new Error('gone'));
    expect(await slices.next().catch((error: Error) => error.message)).to.equal('gone');
    expect(await slices.resume().catch((error: Error) => error.message)).to.equal('gone');
  });

  it('sorts like the built-in sort, equal items in the order given', async () => {
    const items = fc.array(fc.record({ rank: fc.nat(50), index: fc.nat() }), {
      minLength: 900,
      maxLength: 4_500,
    });
    const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
    await fc.assert(
      fc.asyncProperty(items, async (given) => {
        expect(await sortSliced(given, compare, new Slices())).to.deep.equal(given.toSorted(compare));
      }),
      { numRuns: 10 },
    );
  });
});
