import { type Batch, batchesOf } from './batches.js';
import type { Checkpoint, Progress } from './checkpoint.js';
import type { KeyRule } from './documents.js';
import type { Input } from './lines.js';
import { loadBatch, type Outcome } from './load-batch.js';
import type { RejectFile } from './reject-file.js';
import type { Sender } from './sender.js';

/** Limit for the documents of one request, below the smallest usual limit of servers. */
const MAX_BATCH_CHARACTERS = 900_000;

/** Maximum number of finished batches, per connection, that wait for an earlier one. */
const MAX_BATCHES_AHEAD = 4;

export interface Load {
  readonly input: Input;
  readonly sender: Pick<Sender, 'send'>;
  readonly rejects: RejectFile;
  /** Undefined for a stream, which cannot be read again. */
  readonly checkpoint: Checkpoint | undefined;
  readonly from: Progress;
  readonly key: KeyRule;
  readonly batch: number;
  readonly concurrency: number;
  /** After an abort, requests that were sent are completed and no new ones begin. */
  readonly signal: AbortSignal;
  readonly show: (progress: Progress) => void;
}

/**
 * Loads all lines after `from`. Batches are sent concurrently and counted in their order, so that the checkpoint never
 * passes a batch that is not acknowledged. Returns the progress; rejects with the first `LoadStopped`, with the
 * checkpoint after the last acknowledged batch.
 */
export async function load(job: Load): Promise<Progress> {
  const tally = new Tally(job);
  job.signal.addEventListener('abort', () => job.input.close());
  const batches = batchesOf(job.input.lines(job.from.line), job.key, job.batch, MAX_BATCH_CHARACTERS);
  let failure: unknown;
  const worker = async () => {
    while (failure === undefined && !job.signal.aborted) {
      const next = await batches.next().catch((error: unknown) => {
        if (!job.signal.aborted) throw error;
        return undefined;
      });
      // An interrupted input may end in the middle of a line.
      if (!next || next.done || job.signal.aborted) return;
      await tally.waitForRoom(next.value.number, job.concurrency * MAX_BATCHES_AHEAD);
      if (failure !== undefined) return;
      tally.add(next.value, await loadBatch(job.sender, next.value.documents));
    }
  };
  const guardedWorker = () =>
    worker().catch((error: unknown) => {
      failure ??= error;
      tally.release();
    });
  await Promise.all(Array.from({ length: job.concurrency }, guardedWorker));
  await batches.return(undefined);
  if (failure !== undefined) throw failure;
  return tally.progress;
}

/** Counts outcomes in the order of their batches, and writes rejects and checkpoint in that order. */
class Tally {
  progress: Progress;
  private next = 0;
  private readonly finished = new Map<number, { batch: Batch; outcome: Outcome }>();
  private readonly waiting = new Set<() => void>();

  constructor(private readonly job: Load) {
    this.progress = job.from;
  }

  /** Resolves when the batch is less than `maxAhead` batches after the first uncounted one. */
  async waitForRoom(number: number, maxAhead: number): Promise<void> {
    while (number >= this.next + maxAhead) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** Releases all waiting workers after a failure; nothing more is counted. */
  release(): void {
    this.next = Number.POSITIVE_INFINITY;
    this.wake();
  }

  add(batch: Batch, outcome: Outcome): void {
    this.finished.set(batch.number, { batch, outcome });
    for (let each = this.finished.get(this.next); each; each = this.finished.get(this.next)) {
      this.finished.delete(this.next);
      this.next += 1;
      this.count(each.batch, each.outcome);
    }
    this.wake();
  }

  private count(batch: Batch, outcome: Outcome): void {
    const rejects = [...batch.rejects, ...outcome.rejects].sort((a, b) => a.line - b.line);
    const { created, existing, rejected } = this.progress;
    this.progress = {
      line: batch.lastLine,
      created: created + outcome.created,
      existing: existing + outcome.existing,
      rejected: rejected + rejects.length,
      rejectBytes: this.job.rejects.append(rejects),
    };
    this.job.checkpoint?.write(this.progress);
    this.job.show(this.progress);
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
