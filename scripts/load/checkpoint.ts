import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { UsageError } from '../lib/cli.js';

/** Progress of a load: every line up to `line` is acknowledged, or in the reject file. */
export interface Progress {
  readonly line: number;
  readonly created: number;
  readonly existing: number;
  readonly rejected: number;
  /** Bytes of the reject file that belong to these lines. */
  readonly rejectBytes: number;
}

export const NO_PROGRESS: Progress = { line: 0, created: 0, existing: 0, rejected: 0, rejectBytes: 0 };

/** Identity of a load: a checkpoint is valid only for the same file, URL and reject file. */
export interface Job {
  readonly file: string;
  readonly size: number;
  readonly modified: number;
  readonly url: string;
  readonly rejects: string;
}

export const jobOf = (file: string, url: string, rejects: string): Job => {
  const { size, mtimeMs } = statSync(file);
  return { file, size, modified: Math.floor(mtimeMs), url, rejects };
};

/** Progress file next to the input file; removed after the load. */
export class Checkpoint {
  readonly path: string;

  constructor(private readonly job: Job) {
    this.path = `${job.file}.progress`;
  }

  /** Throws a `UsageError` when the checkpoint belongs to another load. */
  read(): Progress {
    if (!existsSync(this.path)) return NO_PROGRESS;
    const { job, progress } = this.parsed();
    const different = (Object.keys(this.job) as (keyof Job)[]).filter((name) => job[name] !== this.job[name]);
    if (different.length === 0) return progress;
    const changes = different.map((name) => `${name} was ${job[name]}, is ${this.job[name]}`).join('; ');
    throw new UsageError(
      `${this.path} belongs to another load: ${changes}. Use --restart to start at the first line`,
    );
  }

  /** Replaces the file, which is readable by its owner alone, atomically, so that a crash leaves the old or the new progress. */
  write(progress: Progress): void {
    const fresh = `${this.path}.new`;
    const file = openSync(fresh, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ job: this.job, progress })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  private parsed(): { job: Job; progress: Progress } {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as { job: Job; progress: Progress };
    } catch (error) {
      const { message } = error as Error;
      throw new UsageError(
        `${this.path} cannot be read: ${message}. Use --restart to start at the first line`,
      );
    }
  }
}
