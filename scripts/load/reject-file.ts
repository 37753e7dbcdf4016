import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Reject } from './documents.js';

/** Mode of the file: rejects contain personal data. */
const OWNER_ONLY = 0o600;

/** The rejects of a load in order of their lines, as NDJSON; the file exists only if there are any. */
export class RejectFile {
  private file: number | undefined;
  private bytes = 0;

  constructor(readonly path: string) {}

  /** Continues after the first `bytes` bytes of an interrupted load; with 0, deletes the file. */
  begin(bytes: number): void {
    if (bytes === 0) {
      rmSync(this.path, { force: true });
      return;
    }
    const exists = existsSync(this.path);
    this.file = openSync(this.path, exists ? 'r+' : 'w', OWNER_ONLY);
    this.bytes = exists ? bytes : 0;
    if (exists) ftruncateSync(this.file, bytes);
  }

  /** Appends and syncs to disk; returns the size of the file in bytes. */
  append(rejects: readonly Reject[]): number {
    if (rejects.length === 0) return this.bytes;
    this.file ??= openSync(this.path, 'w', OWNER_ONLY);
    const bytes = Buffer.from(rejects.map((each) => `${JSON.stringify(each)}\n`).join(''));
    writeSync(this.file, bytes, 0, bytes.length, this.bytes);
    fsyncSync(this.file);
    this.bytes += bytes.length;
    return this.bytes;
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
