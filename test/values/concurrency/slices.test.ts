import { expect } from 'chai';
import fc from 'fast-check';
import { SliceTurns } from '../../../src/values/concurrency/slice-turns.js';
import { Slices } from '../../../src/values/concurrency/slices.js';
import { sortSliced } from '../../../src/values/concurrency/sort-sliced.js';
import { block, countTurns } from '../../support/event-loop.js';

/** Slices whose turns no server of another test takes. */
const slicesOf = (turns: SliceTurns, isUrgent = false) => new Slices(undefined, isUrgent, turns);

function withTwoClients(): SliceTurns {
  const turns = new SliceTurns();
  for (const address of ['a', 'b']) turns.seeClient(address);
  return turns;
}

describe('Slices', () => {
  it('grants one slice in each turn of the event loop', async () => {
    const turns = countTurns();
    const own = new SliceTurns();
    const next = await Promise.all(Array.from({ length: 5 }, () => slicesOf(own).next().then(turns.count)));
    expect(new Set(next).size).to.equal(5);
    const resumed = await Promise.all(
      Array.from({ length: 5 }, () => slicesOf(own).resume().then(turns.count)),
    );
    turns.stop();
    expect(new Set(resumed).size).to.equal(5);
  });

  it('leaves turns of the event loop free after long slices, unless the turns are long too', async () => {
    const turns = countTurns();
    const own = new SliceTurns();
    /** The turns between two slices, the first of which takes so long. */
    const between = async (milliseconds: number, work = () => {}) => {
      const first = slicesOf(own)
        .next()
        .then(() => {
          block(milliseconds);
          setImmediate(work);
          return turns.count();
        });
      const second = slicesOf(own).next().then(turns.count);
      return (await second) - (await first);
    };
    expect(await between(0)).to.be.at.most(2);
    expect(await between(3)).to.be.greaterThan(5);
    expect(await between(3, () => block(50))).to.be.at.most(3);
    turns.stop();
  });

  it('have at most half of the time while there are several clients', async () => {
    const turns = withTwoClients();
    const start = performance.now();
    for (let count = 0; count < 5; count++) {
      await slicesOf(turns).next();
      block(5);
    }
    // Four pauses, of which a timer may end each a millisecond early.
    expect(performance.now() - start).to.be.at.least(5 * 5 + 4 * 4);
  });

  it('wait for no pause when they are urgent, and come first', async () => {
    const turns = withTwoClients();
    const order: string[] = [];
    await slicesOf(turns).next();
    block(5);
    const others = ['a', 'b'].map((name) =>
      slicesOf(turns)
        .next()
        .then(() => order.push(name)),
    );
    await slicesOf(turns, true).next();
    order.push('urgent');
    await Promise.all(others);
    expect(order).to.deep.equal(['urgent', 'a', 'b']);
  });

  it('wait for work with precedence while there are several clients, urgent ones excepted', async () => {
    const turns = withTwoClients();
    const order: string[] = [];
    let slice: Promise<unknown> | undefined;
    await turns.withPrecedence(async () => {
      slice = slicesOf(turns)
        .resume()
        .then(() => order.push('slice'));
      for (let count = 0; count < 5; count++) await slicesOf(turns, true).next();
      order.push('work');
    });
    await slice;
    expect(order).to.deep.equal(['work', 'slice']);
  });

  it('do not wait for work with precedence of the only client, or that takes long', async () => {
    const turns = new SliceTurns();
    turns.seeClient('a');
    const order: string[] = [];
    await turns.withPrecedence(async () => {
      void slicesOf(turns)
        .next()
        .then(() => order.push('slice'));
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      order.push('work');
    });
    expect(order).to.deep.equal(['slice', 'work']);
    const several = withTwoClients();
    // Would never end if its slice waited for it.
    await several.withPrecedence(() => slicesOf(several).next());
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
