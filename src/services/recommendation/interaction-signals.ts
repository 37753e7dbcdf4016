import type { BriefResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { type ItemReference, itemReferenceOf } from '../holdings/item-reference.js';
import { objectsIn } from '../read-values.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';

/** What the party was in touch about, and how much that counts: 1 for the newest interaction, less for older ones. */
export interface InteractionSignal extends ItemReference {
  readonly weight: number;
}

/** Interactions that are looked at, the newest first, and how old they may be in milliseconds. */
const MAX_INTERACTIONS = 20;
const MAX_AGE_MS = 90 * 86_400_000;

/** The offerings, products and categories that the party's last interactions were about, newest first. */
export async function interactionSignals(
  access: ResourceAccess,
  party: string,
  at: Date,
): Promise<InteractionSignal[]> {
  if (!access.has('party-interaction', 'partyInteraction')) return [];
  const interactions = access.collection('party-interaction', 'partyInteraction');
  const newestFirst = [{ path: ['creationDate'], descending: true }];
  const query = {
    where: oneOf('relatedParty.id', [party]),
    sort: newestFirst,
    offset: 0,
    limit: MAX_INTERACTIONS,
  };
  const { items } = await interactions.findBrief(query, '');
  const recent = items.filter(
    ({ document }) => Date.parse(String(document.creationDate)) >= at.getTime() - MAX_AGE_MS,
  );
  return recent.flatMap((interaction, index) =>
    itemsOf(interaction).map((mention) => ({ ...mention, weight: 1 - index / MAX_INTERACTIONS })),
  );
}

const itemsOf = ({ document }: BriefResource): ItemReference[] =>
  objectsIn(document.interactionItem).flatMap(
    ({ item }) => itemReferenceOf((item ?? {}) as JsonObject) ?? [],
  );
