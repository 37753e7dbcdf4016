import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { Loop, problemsOf } from '../../src/events/loop.js';

const logged: string[] = [];
const logger = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });

/** Waits until the condition holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let looks = 0; looks < 1_000 && !holds(); looks++) await pause(10);
  expect(holds(), String(holds)).to.equal(true);
}

describe('A loop', () => {
  let loop: Loop;
  beforeEach(() => logged.splice(0));
  afterEach(() => loop.stop());

  it('that stands still is restarted, logged and reported until a run ends well', async () => {
    let runs = 0;
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const never = new Promise<void>(() => {});
    loop = new Loop(
      'work could not be done',
      10_000,
      () => {
        runs += 1;
        return runs === 1 ? never : gate;
      },
      logger,
      { stallMs: 2_000 },
    );
    loop.wake();
    await until(() => runs === 2);
    expect(problemsOf([loop]).map(({ problem }) => problem)).to.deep.equal([
      'work could not be done: it stands still',
    ]);
    expect(logged.join('')).to.include('starting again');
    goOn();
    await until(() => loop.problem === undefined);
  });

  it('whose work beats is not restarted', async () => {
    let runs = 0;
    let beats = 0;
    loop = new Loop(
      'work could not be done',
      10_000,
      async (beat) => {
        runs += 1;
        for (; beats < 60; beats++) {
          await pause(100);
          beat();
        }
      },
      logger,
      { stallMs: 3_000 },
    );
    loop.wake();
    await until(() => beats === 60);
    expect([runs, logged.length]).to.deep.equal([1, 0]);
  });

  it('that fails is reported until it ends well', async () => {
    let runs = 0;
    loop = new Loop(
      'work could not be done',
      100,
      async () => {
        runs += 1;
        if (runs < 3) throw new Error('no');
      },
      logger,
    );
    loop.wake();
    await until(() => loop.problem?.problem === 'work could not be done: it fails');
    await until(() => runs >= 3 && loop.problem === undefined);
  });

  it('can be stopped while it stands still', async () => {
    const never = () => new Promise<void>(() => {});
    loop = new Loop('work could not be done', 10, never, logger, { stopMs: 200 });
    loop.wake();
    await loop.stop();
  });
});
