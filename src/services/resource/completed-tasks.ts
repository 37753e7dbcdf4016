import type { Collection, StoredResource } from '../../store/collection.js';
import type { Resource } from '../contract/resources.js';
import { everyMatch, oneOf } from './every-match.js';

/** Tasks that one transaction removes. */
const BATCH_SIZE = 200;

const FINAL_STATES = ['done', 'terminatedWithError'];

/** Whether resources of this kind are requests for a result: `searchTimeSlot`, `queryUsageConsumption`. */
export const isTaskResource = ({ name, parents }: Resource): boolean =>
  /^(search|query)[A-Z]/.test(name) && parents.length === 0;

/** The attribute with the state; without one, the result is in the resource from the beginning. */
const stateOf = ({ attributes }: Resource['model']) =>
  ['state', 'status'].find((name) => Object.hasOwn(attributes, name));

/** Whether a task is in a final state, since before a time in milliseconds since the epoch. */
export function isCompleted(
  { model }: Resource,
  { document, updatedAt }: StoredResource,
  before: number,
): boolean {
  const state = stateOf(model);
  return updatedAt < before && (state === undefined || FINAL_STATES.includes(String(document[state])));
}

/** Returns some of the tasks that were completed before a time, the oldest first. */
export async function completedTasks(
  collection: Collection,
  resource: Resource,
  before: number,
): Promise<StoredResource[]> {
  const completed: StoredResource[] = [];
  const state = stateOf(resource.model);
  const where = state === undefined ? undefined : oneOf(state, FINAL_STATES);
  for await (const task of everyMatch(collection, where)) {
    // Ids are in the order of creation: all that follow are younger.
    if (task.createdAt >= before) break;
    if (isCompleted(resource, task, before) && completed.push(task) >= BATCH_SIZE) break;
  }
  return completed;
}
