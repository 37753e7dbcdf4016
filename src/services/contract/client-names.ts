/** Attributes of every client of the TypeScript package, beside those of every object. */
const TAKEN = ['hub', 'events', 'transport', 'resource', 'eventTypes'];

/** `appointment` of `/appointment` */
export const resourceName = (collection: string) => collection.slice(collection.lastIndexOf('/') + 1);

/**
 * The attribute of an API's client, or the method for a resource below others, by the paths of its collection and of all
 * collections of the API.
 */
export function clientMember(collection: string, all: readonly string[]): string {
  const name = resourceName(collection);
  const isUnique = all.filter((other) => resourceName(other) === name).length === 1;
  const words = isUnique
    ? [name]
    : collection.split('/').filter((word) => word !== '' && !word.startsWith('{'));
  const whole = words
    .map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
    .join('');
  const safe = whole.replace(/\W+(\w?)/g, (_, next: string) => next.toUpperCase());
  return TAKEN.includes(safe) || safe in {} ? `${safe}Resource` : safe;
}
