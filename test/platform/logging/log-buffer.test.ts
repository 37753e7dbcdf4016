import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { LogBuffer } from '../../../src/platform/logging/log-buffer.js';
import type { LogOutput } from '../../../src/platform/logging/log-output.js';

type Done = Parameters<LogOutput['write']>[1];

/** An output that takes a text when the test says so. */
class ManualOutput implements LogOutput {
  readonly batchLength = 3_000;
  taken = '';
  private waiting: { text: string; done: Done } | undefined;

  write(text: string, done: Done): void {
    expect(this.waiting, 'one write at a time').to.equal(undefined);
    this.waiting = { text, done };
  }

  writeNow(text: string): void {
    this.taken += text;
  }

  /** Completes the write; returns false when there is none. */
  complete(error?: Error): boolean {
    const { waiting } = this;
    this.waiting = undefined;
    if (!waiting) return false;
    if (!error) this.taken += waiting.text;
    waiting.done(error);
    return true;
  }

  completeAll(): void {
    while (this.complete());
  }
}

const line = (number: number) => `line ${number} ${'x'.repeat(100)}\n`;
const numbersIn = (text: string) => [...text.matchAll(/^line (\d+) /gm)].map(([, number]) => Number(number));

describe('LogBuffer', () => {
  let output: ManualOutput;
  let reported: number[];
  let buffer: LogBuffer;

  const create = (maxWaitingLength?: number) => {
    output = new ManualOutput();
    reported = [];
    buffer = new LogBuffer(output, (count) => reported.push(count), maxWaitingLength);
  };
  const writeLines = (from: number, to: number) => {
    for (let number = from; number < to; number += 1) buffer.write(line(number));
  };

  it('writes all lines in order, in batches that a pipe writes atomically', () => {
    create();
    writeLines(0, 500);
    output.completeAll();
    buffer.flushNow();
    expect(numbersIn(output.taken)).to.deep.equal(Array.from({ length: 500 }, (_, number) => number));
    expect(reported).to.deep.equal([]);
  });

  it('writes a single line soon', async () => {
    create();
    writeLines(0, 1);
    while (!output.complete()) await pause(10);
    expect(output.taken).to.equal(line(0));
  });

  it('keeps as many lines as fit, and reports how many it has dropped', () => {
    create(10_000);
    writeLines(0, 500);
    output.completeAll();
    buffer.flushNow();
    const kept = numbersIn(output.taken).length;
    expect(kept).to.be.within(80, 120);
    expect(reported).to.deep.equal([500 - kept]);
  });

  it('counts the lines of a failed write, and continues after a delay', async () => {
    create();
    writeLines(0, 30);
    output.complete(new Error('ENOSPC'));
    writeLines(30, 60);
    expect(output.complete(), 'no write before the delay has passed').to.equal(false);
    while (!output.complete()) await pause(20);
    output.completeAll();
    buffer.flushNow();
    const written = numbersIn(output.taken);
    expect(reported).to.deep.equal([60 - written.length]);
    expect(written.at(-1)).to.equal(59);
  });

  it('drains: resolves when the last line is written', async () => {
    create();
    writeLines(0, 3);
    const drained = buffer.drain(60_000);
    output.completeAll();
    await drained;
    expect(numbersIn(output.taken)).to.deep.equal([0, 1, 2]);
    await buffer.drain(60_000);
  });

  it('drains: resolves after the time limit when nobody takes the lines, and after an error', async () => {
    create();
    writeLines(0, 3);
    await buffer.drain(20);
    expect(output.taken).to.equal('');
    output.complete(new Error('EPIPE'));
    writeLines(3, 6);
    const drained = buffer.drain(60_000);
    output.complete(new Error('EPIPE'));
    await drained;
  });
});
