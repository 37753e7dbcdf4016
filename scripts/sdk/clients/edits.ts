import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A correction of generated code, where openapi-generator has no option for it. */
export interface Edit {
  /** Why the generated code is wrong. */
  readonly reason: string;
  /** Matches paths below the generated folder. */
  readonly files: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

/** Applies the edits to the files of a folder. Throws if one of them changes nothing: the generator has changed. */
export function applyEdits(folder: string, edits: readonly Edit[]): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const { reason, files, from, to } of edits) {
    const changed = names
      .filter((name) => files.test(name.replaceAll('\\', '/')))
      .filter((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        const edited = text.replaceAll(from, to);
        if (edited !== text) writeFileSync(join(folder, name), edited);
        return edited !== text;
      });
    if (changed.length === 0)
      throw new Error(`The generated code has no ${from} any more, which was edited because ${reason}`);
  }
}
