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

/** How far a load has come: everything up to this line is acknowledged, or in the reject file. */
export interface Progress {
  readonly line: number;
  readonly created: number;
  readonly existing: number;
  readonly rejected: number;
  /** Bytes of the reject file that belong to these lines. */
  readonly rejectBytes: number;
}

export const NO_PROGRESS: Progress = { line: 0, created: 0, existing: 0, rejected: 0, rejectBytes: 0 };

/** What is loaded where: progress counts for this only. */
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

/** The progress that is kept beside a file while it is being loaded. */
export class Checkpoint {
  readonly path: string;

  constructor(private readonly job: Job) {
    this.path = `${job.file}.progress`;
  }

  /** Throws a `UsageError` when it is about another file, or another place. */
  read(): Progress {
    if (!existsSync(this.path)) return NO_PROGRESS;
    const { job, progress } = this.parsed();
    const different = (Object.keys(this.job) as (keyof Job)[]).filter((name) => job[name] !== this.job[name]);
    if (different.length === 0) return progress;
    const changes = different.map((name) => `${name} ${job[name]} then, ${this.job[name]} now`).join('; ');
    throw new UsageError(`${this.path} is of another load: ${changes}. Use --restart to begin anew`);
  }

  /** Whole or not at all, whenever the process or the machine ends. */
  write(progress: Progress): void {
    const fresh = `${this.path}.new`;
    const file = openSync(fresh, 'w');
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
      throw new UsageError(`${this.path} cannot be read: ${message}. Use --restart to begin anew`);
    }
  }
}
