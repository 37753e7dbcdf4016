import { comparison } from '../../rest/filter/comparison.js';
import type { Collection, StoredResource } from '../../store/collection.js';
import type { Comparison, Cursor } from '../../values/query.js';

const AT_ONCE = 500;

/** The attribute at a path, `relatedParty.id`, is one of these texts. */
export const oneOf = (path: string, values: readonly string[]): Comparison =>
  comparison(
    path.split('.'),
    'equal',
    values.map((value) => ({ type: 'string', value })),
  );

/** All resources that match, in order of their ids; read page by page, as far as the reader goes on. */
export async function* everyMatch(collection: Collection, where: Comparison): AsyncGenerator<StoredResource> {
  let after: Cursor | undefined;
  do {
    const page = await collection.find({ where, sort: [], offset: 0, limit: AT_ONCE, after }, '');
    yield* page.items;
    after = page.next;
  } while (after);
}
