import type { BriefResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { type ItemReference, itemReferenceOf } from '../holdings/item-reference.js';
import { objectsIn } from '../read-values.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';

/** What the party was in touch about, and how much that counts: 1 for the newest interaction, less for older ones. */
export interface Contact extends ItemReference {
  readonly weight: number;
}

/** Interactions that are looked at, the newest first, and how old they may be in milliseconds. */
const MOST = 20;
const OLDEST = 90 * 86_400_000;

/** The offerings, products and categories that the party's last interactions were about, newest first. */
export async function contactsOf(reach: ResourceAccess, party: string, at: Date): Promise<Contact[]> {
  if (!reach.has('party-interaction', 'partyInteraction')) return [];
  const interactions = reach.collection('party-interaction', 'partyInteraction');
  const newestFirst = [{ path: ['creationDate'], descending: true }];
  const query = { where: oneOf('relatedParty.id', [party]), sort: newestFirst, offset: 0, limit: MOST };
  const { items } = await interactions.findBrief(query, '');
  const recent = items.filter(
    ({ document }) => Date.parse(String(document.creationDate)) >= at.getTime() - OLDEST,
  );
  return recent.flatMap((interaction, index) =>
    mentionsIn(interaction).map((mention) => ({ ...mention, weight: 1 - index / MOST })),
  );
}

const mentionsIn = ({ document }: BriefResource): ItemReference[] =>
  objectsIn(document.interactionItem).flatMap(
    ({ item }) => itemReferenceOf((item ?? {}) as JsonObject) ?? [],
  );
