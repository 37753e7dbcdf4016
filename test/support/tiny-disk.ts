import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The missing requirement of tests that are skipped where there is no such disk. */
export const MOUNTING = 'the right to mount file systems';

/** A file system of a few megabytes in memory. */
export class TinyDisk {
  private constructor(readonly folder: string) {}

  /** Undefined where this process may not mount file systems. */
  static mount(megabytes: number): TinyDisk | undefined {
    const folder = mkdtempSync(join(tmpdir(), 'tiny-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
        stdio: 'ignore',
      });
      return new TinyDisk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      return undefined;
    }
  }

  /** Takes all space that is left. */
  fill(): void {
    for (const size of [1_000_000, 100_000, 4_096])
      for (let index = 0; ; index += 1) {
        try {
          writeFileSync(join(this.folder, `filler-${size}-${index}`), Buffer.alloc(size));
        } catch {
          rmSync(join(this.folder, `filler-${size}-${index}`), { force: true });
          break;
        }
      }
  }

  /** Gives the space back. */
  clear(): void {
    execFileSync('sh', ['-c', 'rm -f "$0"/filler-*', this.folder]);
  }

  remountReadOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.folder]);
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
