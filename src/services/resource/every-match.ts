import { comparison } from '../../rest/filter/comparison.js';
import type { Collection, StoredResource } from '../../store/collection.js';
import type { Comparison, Cursor } from '../../values/query.js';

const PAGE_SIZE = 500;

/** A condition: the attribute at a path such as `relatedParty.id` equals one of these texts. */
export const oneOf = (path: string, values: readonly string[]): Comparison =>
  comparison(
    path.split('.'),
    'equal',
    values.map((value) => ({ type: 'string', value })),
  );

/** All resources that match, or all without a condition, in the order of their ids. Pages are read as the caller iterates. */
export async function* everyMatch(
  collection: Collection,
  where: Comparison | undefined,
): AsyncGenerator<StoredResource> {
  let after: Cursor | undefined;
  do {
    const page = await collection.find({ where, sort: [], offset: 0, limit: PAGE_SIZE, after }, '');
    yield* page.items;
    after = page.next;
  } while (after);
}
