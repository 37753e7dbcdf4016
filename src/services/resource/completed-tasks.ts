import type { Collection, StoredResource } from '../../store/collection.js';
import type { Resource } from '../contract/resources.js';
import { everyMatch, oneOf } from './every-match.js';

/** Tasks that one transaction removes. */
const BATCH_SIZE = 200;

const FINAL_STATES = ['done', 'terminatedWithError'];

/** Whether resources of this kind are requests for a result: `searchTimeSlot`, `queryUsageConsumption`. */
export const isTaskResource = ({ name, parents, model }: Resource): boolean =>
  /^(search|query)[A-Z]/.test(name) &&
  parents.length === 0 &&
  Object.hasOwn(model.attributes, stateOf(model));

const stateOf = ({ attributes }: Resource['model']) =>
  Object.hasOwn(attributes, 'state') ? 'state' : 'status';

/** Whether a task is in a final state, since before a time in milliseconds since the epoch. */
export const isCompleted = ({ document, updatedAt }: StoredResource, before: number): boolean =>
  updatedAt < before && FINAL_STATES.includes(String(document.state ?? document.status));

/** Returns some of the tasks that were completed before a time, the oldest first. */
export async function completedTasks(
  collection: Collection,
  { model }: Resource,
  before: number,
): Promise<StoredResource[]> {
  const completed: StoredResource[] = [];
  for await (const task of everyMatch(collection, oneOf(stateOf(model), FINAL_STATES))) {
    // Ids are in the order of creation: all that follow are younger.
    if (task.createdAt >= before) break;
    if (isCompleted(task, before) && completed.push(task) >= BATCH_SIZE) break;
  }
  return completed;
}
