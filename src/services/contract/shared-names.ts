/** Up to this major version, keys, folders and types of an API have no version in their names. */
export const LAST_UNMARKED_MAJOR = 4;

/** The name of the generated type of a schema: `PartyRef_FVO` → `PartyRefFVO`. */
export const modelName = (schema: string): string =>
  schema
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
