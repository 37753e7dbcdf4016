import type { Progress } from './checkpoint.js';
import type { Input } from './lines.js';

/** Milliseconds between two lines without a terminal, and between two updates of the bar on a terminal. */
const LINE_INTERVAL_MS = 5_000;
const BAR_INTERVAL_MS = 200;
const BAR_WIDTH = 24;

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

const formatNumber = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 0 });

/** Progress report: a bar on a terminal, otherwise a line every few seconds. */
export class Report {
  private readonly started = performance.now();
  private last = this.started;
  private width = 0;

  constructor(
    private readonly input: Pick<Input, 'size' | 'read'>,
    private readonly start: Progress,
    private readonly terminal: Terminal = process.stderr,
  ) {}

  show(progress: Progress): void {
    const now = performance.now();
    if (now - this.last < (this.terminal.isTTY ? BAR_INTERVAL_MS : LINE_INTERVAL_MS)) return;
    this.last = now;
    this.write(this.text(progress));
  }

  /** Prints a message besides the progress. */
  note(text: string): void {
    this.write(text);
    this.end();
  }

  /** Ends the line of the bar. */
  end(): void {
    if (this.terminal.isTTY && this.width > 0) this.terminal.write('\n');
    this.width = 0;
  }

  /** Documents per second of this run. */
  rate(progress: Progress): number {
    const done = countOf(progress) - countOf(this.start);
    return done / Math.max((performance.now() - this.started) / 1_000, 0.001);
  }

  private text(progress: Progress): string {
    const { size } = this.input;
    const rejected = progress.rejected > 0 ? `, ${formatNumber(progress.rejected)} rejected` : '';
    const counts = `${formatNumber(countOf(progress))} documents, ${formatNumber(this.rate(progress))}/s${rejected}`;
    if (!size) return counts;
    const share = Math.min(this.input.read() / size, 1);
    const full = Math.round(share * BAR_WIDTH);
    const bar = this.terminal.isTTY ? `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ` : '';
    return `${bar}${(share * 100).toFixed(0)} %  ${counts}${this.remaining(share)}`;
  }

  private remaining(share: number): string {
    const seconds = ((performance.now() - this.started) / 1_000) * (1 / share - 1);
    if (this.start.line > 0 || share < 0.02) return '';
    return `, ${seconds < 90 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`} left`;
  }

  private write(text: string): void {
    if (!this.terminal.isTTY) this.terminal.write(`${text}\n`);
    else this.terminal.write(`\r${text.padEnd(this.width)}`);
    this.width = text.length;
  }
}

export const countOf = ({ created, existing, rejected }: Progress) => created + existing + rejected;

/** Returns the table that is printed at the end. */
export function summary(progress: Progress, rate: number, rejects: string): string {
  const rows = [
    ['created', formatNumber(progress.created)],
    ['existing', formatNumber(progress.existing)],
    ['rejected', formatNumber(progress.rejected), progress.rejected > 0 ? `see ${rejects}` : ''],
    ['documents', formatNumber(countOf(progress)), `${formatNumber(rate)}/s`],
  ];
  return rows
    .map(([name = '', count = '', more = '']) => `${name.padEnd(14)}${count.padStart(14)}  ${more}`.trimEnd())
    .join('\n');
}
