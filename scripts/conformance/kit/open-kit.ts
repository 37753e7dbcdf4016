import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { UsageError } from '../../lib/cli.js';

/** Limits that detect a wrong folder early: kits have a few dozen files. */
const MAX_FILES = 2_000;
const MAX_BYTES = 100_000_000;

/** Folders that are not part of a kit: packages, repositories, metadata. */
const isExcluded = (path: string) =>
  path.split('/').some((name) => name === 'node_modules' || name === '.git' || name === '__MACOSX');

/** Calls `work` with a temporary copy of a kit, a folder or a zip; removes the copy afterwards. */
export async function withKit<T>(kit: string, work: (folder: string) => Promise<T>): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'kit-'));
  try {
    await copyKit(resolve(kit), copy);
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function copyKit(kit: string, copy: string): Promise<void> {
  const found = await stat(kit).catch(() => undefined);
  if (!found) throw new UsageError(`--kit ${kit}: no such folder or file`);
  if (found.isDirectory()) return copyFolder(kit, copy);
  if (found.size > MAX_BYTES) throw tooLarge(kit);
  await unzip(kit, copy);
}

const tooLarge = (kit: string) =>
  new UsageError(
    `--kit ${kit} holds more than ${MAX_FILES} files or ${MAX_BYTES / 1_000_000} MB, so it is not a kit. Set --kit to the folder of config.json.`,
  );

async function copyFolder(kit: string, copy: string): Promise<void> {
  let [files, bytes] = [0, 0];
  for (const path of await filesIn(kit)) {
    const source = join(kit, path);
    const { size } = await stat(source);
    files += 1;
    bytes += size;
    if (files > MAX_FILES || bytes > MAX_BYTES) throw tooLarge(kit);
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await cp(source, join(copy, path));
  }
}

/** Returns the paths of all files below a folder, `ctk/a.json`, without following links. */
export async function filesIn(folder: string): Promise<string[]> {
  const result: string[] = [];
  const pending = [''];
  for (let folderPath = pending.pop(); folderPath !== undefined; folderPath = pending.pop()) {
    for (const entry of await readdir(join(folder, folderPath), { withFileTypes: true })) {
      const path = folderPath === '' ? entry.name : `${folderPath}/${entry.name}`;
      if (isExcluded(path)) continue;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) result.push(path);
      if (result.length > MAX_FILES) return result;
    }
  }
  return result.toSorted();
}

async function unzip(kit: string, copy: string): Promise<void> {
  for (const [path, content] of Object.entries(await entriesOf(kit))) {
    if (path.endsWith('/') || isExcluded(path)) continue;
    const target = join(copy, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Returns the files of a zip. Throws a UsageError for a name outside the folder that it is unpacked to. */
async function entriesOf(kit: string): Promise<Record<string, Uint8Array>> {
  const bytes = await readFile(kit);
  if (strFromU8(bytes.subarray(0, 2)) !== 'PK')
    throw new UsageError(`--kit ${kit} is neither a folder nor a zip file`);
  let [files, size] = [0, 0];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (escapesFolder(name))
      throw new UsageError(
        `--kit ${basename(kit)} is refused: its entry "${name}" is outside the folder that it is unpacked to`,
      );
    files += 1;
    size += originalSize;
    if (files > MAX_FILES || size > MAX_BYTES) throw tooLarge(kit);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--kit ${kit} cannot be unpacked: ${(error as Error).message}`);
  }
}

const escapesFolder = (name: string) =>
  name.startsWith('/') || /[\\\0]|^[a-z]:/i.test(name) || name.split('/').includes('..');
