import { expect } from 'chai';
import { FairTurns, SERVER } from '../../../src/values/concurrency/fair-turns.js';

/** A work that ends when it is told to. */
class Work {
  end: () => void = () => {};
  hasBegun = false;

  readonly run = () => {
    this.hasBegun = true;
    return new Promise<void>((resolve) => {
      this.end = resolve;
    });
  };
}

const settled = () => new Promise(setImmediate);

describe('Works that clients run in turn', () => {
  const works = (count: number) => Array.from({ length: count }, () => new Work());
  const begun = (all: readonly Work[]) => all.map(({ hasBegun }) => hasBegun);
  const runAll = (turns: FairTurns, client: string, all: readonly Work[]) =>
    all.map(({ run }) => turns.run(client, run));

  it('leave a place when there is one client, and half of them when there are others', async () => {
    const turns = new FairTurns(4);
    const [alone, other, more] = [works(4), works(3), works(2)];
    runAll(turns, 'a', alone);
    await settled();
    expect(begun(alone)).to.deep.equal([true, true, true, false]);
    runAll(turns, 'b', other);
    await settled();
    expect(begun(other), 'its only free place').to.deep.equal([true, false, false]);
    for (const work of alone.slice(0, 2)) work.end();
    await settled();
    expect(begun(other)).to.deep.equal([true, true, false]);
    expect(begun(alone), 'has its half').to.deep.equal([true, true, true, true]);
    runAll(turns, SERVER, more);
    await settled();
    expect(turns.waitingCount).to.equal(3);
  });

  it('are run one at a time where there is one place', async () => {
    const turns = new FairTurns(1);
    const [first, second] = [works(2), works(1)];
    runAll(turns, 'a', first);
    runAll(turns, 'b', second);
    await settled();
    expect(begun([...first, ...second])).to.deep.equal([true, false, false]);
    first[0]?.end();
    await settled();
    expect(begun([...first, ...second]), 'next comes the other client').to.deep.equal([true, false, true]);
    second[0]?.end();
    await settled();
    expect(begun(first)).to.deep.equal([true, true]);
  });

  it('are not run when nobody waits for them any more, and a failure frees the place', async () => {
    const turns = new FairTurns(1);
    const cancelled = { throwIfAborted: () => expect.fail('gone') };
    const [work = new Work()] = works(1);
    const rejected = (run: Promise<unknown>) =>
      run.then(
        () => 'done',
        ({ message }: Error) => message,
      );
    expect(await rejected(turns.run('a', work.run, cancelled))).to.equal('gone');
    expect(work.hasBegun).to.equal(false);
    expect(await rejected(turns.run('a', () => Promise.reject(new Error('failed'))))).to.equal('failed');
    expect(await turns.run('b', () => Promise.resolve('ran'))).to.equal('ran');
  });
});
