/** Whether a path is that of one resource, `/appointment/{id}`. */
export const isItem = (path: string) => path.endsWith('}');

/** The collection that a path belongs to: `/appointment/{id}` → `/appointment`. */
export const collectionOf = (path: string) => (isItem(path) ? path.slice(0, path.lastIndexOf('/')) : path);

/** Whether a path belongs to no resource: the hub and the listeners. */
export const isEventPath = (path: string) => /^\/(listener|hub)(\/|$)/.test(path);
