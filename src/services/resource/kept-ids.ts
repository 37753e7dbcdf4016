import { badRequest, conflict, shortened } from '../../errors.js';
import type { Collection } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { isStorable } from '../../values/text-keys.js';
import type { Call } from '../types.js';
import { isPossibleId } from './addressing/addresses.js';
import { everyMatch, oneOf } from './every-match.js';

/** Preference (RFC 7240) of a creation: the resource gets the id in the body, if it has one. */
const KEEP_IDS = 'keep-ids';

const IDS_PER_QUERY = 500;

/** Whether the client asks to keep the ids of its resources. */
export function keepsIds({ header }: Pick<Call, 'header'>): boolean {
  const preferences = header('prefer')?.split(',') ?? [];
  return preferences.some((each) => each.split(';', 1)[0]?.trim().toLowerCase() === KEEP_IDS);
}

/** The response header that says that they are kept. */
export const KEPT_IDS_HEADER: Readonly<Record<string, string>> = { 'Preference-Applied': KEEP_IDS };

/**
 * Returns the id in the body of a creation; undefined when it has none. Throws a 400 that names its path, `pathPrefix`
 * and `id`, when it cannot be an id.
 */
export function keptId({ id }: JsonObject, pathPrefix: string): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id === 'string' && isUsable(id)) return id;
  const shown = JSON.stringify(id).slice(0, 100);
  throw badRequest(
    'invalidId',
    'The id cannot be kept',
    `${pathPrefix}id is ${shown}: send a text of 1 to 100 characters without control characters that is not "." or ".."`,
  );
}

/** Addresses resolve `.` and `..`. */
const isUsable = (id: string) =>
  id.trim() !== '' && isPossibleId(id) && isStorable(id) && !/\p{Cc}/u.test(id) && !/^\.{1,2}$/.test(id);

/** Throws a 409 that names the path of each id that another resource has, in the collection or earlier in the batch. */
export async function refuseTakenIds(
  collection: Collection,
  fresh: readonly { readonly id: string }[],
): Promise<void> {
  const ids = fresh.map(({ id }) => id);
  const taken = new Set<string>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const where = oneOf('id', ids.slice(start, start + IDS_PER_QUERY));
    for await (const { id } of everyMatch(collection, where)) taken.add(id);
  }
  const firstAt = new Map(ids.map((id, index) => [id, index] as const).toReversed());
  const problems = ids.flatMap((id, index) =>
    taken.has(id) || firstAt.get(id) !== index
      ? [`${ids.length > 1 ? `${index}.value.` : ''}id "${shortened(id)}" is already used`]
      : [],
  );
  if (problems.length > 0) throw conflict('An id exists already', problems.join('; '));
}
