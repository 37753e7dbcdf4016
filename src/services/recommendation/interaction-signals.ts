import type { BriefResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { type ItemReference, itemReferenceOf } from '../holdings/item-reference.js';
import { objectsIn } from '../read-values.js';
import { oneOf } from '../resource/every-match.js';
import { millisecondsOf } from '../time-period.js';
import type { ResourceAccess } from '../types.js';

/** An item of a recent interaction; its weight is 1 in the newest interaction and less in older ones. */
export interface InteractionSignal extends ItemReference {
  readonly weight: number;
}

/** Maximum interactions that are read, the newest first, and their maximum age. */
const MAX_INTERACTIONS = 20;
const MAX_AGE_MS = 90 * 86_400_000;

/** Returns the offerings, products and categories of the party's recent interactions, newest first. */
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
    ({ document }) => (millisecondsOf(document.creationDate) ?? 0) >= at.getTime() - MAX_AGE_MS,
  );
  return recent.flatMap((interaction, index) =>
    itemsOf(interaction).map((item) => ({ ...item, weight: 1 - index / MAX_INTERACTIONS })),
  );
}

const itemsOf = ({ document }: BriefResource): ItemReference[] =>
  objectsIn(document.interactionItem).flatMap(
    ({ item }) => itemReferenceOf((item ?? {}) as JsonObject) ?? [],
  );
