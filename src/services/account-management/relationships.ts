import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { objectsIn } from '../read-values.js';
import type { ResourceAccess } from '../types.js';

/** Position of a related account in the hierarchy, seen from the account that has the relationship. */
export type Direction = 'above' | 'below';

export const opposite = (direction: Direction): Direction => (direction === 'above' ? 'below' : 'above');

/**
 * Values of `relationshipType` by direction, in lower case and letters only: "Is parent of" is `isparentof`. A noun
 * names the related account (`parent`: it is the parent of this one), a verb says what this account does (`contains`).
 */
const RELATIONSHIP_TYPES: Readonly<Record<Direction, readonly string[]>> = {
  above: [
    ...['parent', 'parentaccount', 'hasparent', 'ischildof', 'childof', 'belongsto'],
    ...['iscontainedin', 'containedin', 'iscontainedby', 'containedby', 'isincludedin', 'ispartof', 'partof'],
  ],
  below: [
    ...['child', 'childaccount', 'haschild', 'isparentof', 'parentof', 'contains', 'includes', 'haspart'],
  ],
};

/** Ids of the accounts of this server that an account's relationships put above or below it, each once. */
export function relatedAccountIds(
  account: JsonObject,
  direction: Direction,
  access: ResourceAccess,
): string[] {
  const accounts = objectsIn(account.accountRelationship)
    .filter(({ relationshipType }) => RELATIONSHIP_TYPES[direction].includes(lettersOf(relationshipType)))
    .map(({ account: reference }) => reference)
    .filter(isObject)
    .filter((reference) => access.pointsHere(reference));
  return [...new Set(accounts.flatMap(({ id }) => (typeof id === 'string' ? id : [])))];
}

const lettersOf = (value: JsonValue | undefined) =>
  typeof value === 'string'
    ? value
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^a-z]/g, '')
    : '';
