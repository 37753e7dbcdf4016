import { expect } from 'chai';
import { isObject, type JsonObject, type JsonValue } from '../../src/values/json.js';
import { send } from '../support/http.js';
import type { Subject, Version } from './subjects.js';

/** Expects that a version finds these documents by one of the values that each of them has, at any depth. */
export async function expectFound(
  url: string,
  { path }: Version,
  ids: readonly string[],
  shown: readonly JsonObject[],
): Promise<void> {
  const leaves = shown.map(leavesOf);
  await Promise.all(
    leaves.map(async (own, index) => {
      const wanted = own[(index * 31) % own.length];
      if (wanted === undefined) return;
      const filter = wanted.split('=').map(encodeURIComponent).join('=');
      const found = await idsOf(`${url}${path}?${filter}&${among(ids)}`);
      const expected = ids.filter((_, at) => leaves[at]?.includes(wanted));
      expect([...found].sort(), `${path}?${filter}`).to.deep.equal([...expected].sort());
    }),
  );
}

/** Expects that both versions sort alike by an attribute of the view; the view refuses what nothing stored answers. */
export async function expectSorted(
  url: string,
  { view, newer, older }: Subject,
  ids: readonly string[],
  shown: readonly JsonObject[],
  turn: number,
): Promise<void> {
  const paths = [...new Set(shown.flatMap((document) => leavesOf(document).map(pathOf)))];
  const path = paths[turn % paths.length] ?? '';
  const sortedBy = (version: Version, key: string, status: number) =>
    idsOf(`${url}${version.path}?sort=${encodeURIComponent(key)}&${among(ids)}`, status);
  const stored = view.storedPath(path);
  const expected = stored === undefined ? [] : await sortedBy(older, stored, 200);
  expect(await sortedBy(newer, path, stored === undefined ? 400 : 200), path).to.deep.equal(expected);
}

const among = (ids: readonly string[]) => `id=${ids.join(',')}&limit=${ids.length}`;

async function idsOf(url: string, status = 200): Promise<string[]> {
  const found = await send(url);
  expect(found.status, `${url}: ${found.text}`).to.equal(status);
  return status === 200 ? (found.body as { id: string }[]).map(({ id }) => id) : [];
}

const pathOf = (leaf: string) => leaf.slice(0, leaf.indexOf('='));

/** `name=value` of everything in a document that a filter can name; commas are between several values. */
function leavesOf(document: JsonObject): string[] {
  const leaves: string[] = [];
  const visit = (value: JsonValue, path: string): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, path);
    else if (isObject(value))
      for (const [name, each] of Object.entries(value)) {
        if (/^[@\w-]+$/.test(name)) visit(each, path === '' ? name : `${path}.${name}`);
      }
    else if (value !== null && !String(value).includes(',')) leaves.push(`${path}=${value}`);
  };
  visit(document, '');
  return leaves;
}
