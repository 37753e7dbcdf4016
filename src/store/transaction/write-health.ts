import { isDatabaseError } from '../dialects/database-errors.js';

/** Time for which a full disk is remembered: a small write may succeed where larger ones fail. */
const REMEMBERED_MS = 2_000;

/** Remembers that writes have found the disk full. */
export class WriteHealth {
  private full: { readonly error: unknown; readonly until: number } | undefined;

  /** Takes note of a failed transaction. */
  note(error: unknown): void {
    if (isDatabaseError(error) && error.status === 507)
      this.full = { error, until: performance.now() + REMEMBERED_MS };
  }

  /** Throws the error when the disk was full a short time ago. */
  check(): void {
    if (this.full && performance.now() < this.full.until) throw this.full.error;
  }
}
