import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../lib/cli.js';

/** A file of code: its path in the project, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** The TypeScript files below these folders of a project, in order of their paths. */
export function sourceFiles(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    namesIn(root, folder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => sourceFile(root, `${folder}/${name}`)),
  );
}

function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    throw new UsageError(`${join(root, folder)} is not a folder that can be read`);
  }
}

function sourceFile(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: lineCount(text) };
}

export const lineCount = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** The files that each folder holds itself, without those of its sub-folders. */
export function byFolder(files: readonly SourceFile[]): Map<string, SourceFile[]> {
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const folder = dirname(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}
