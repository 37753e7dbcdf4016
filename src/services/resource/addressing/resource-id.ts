const MAX_ID_LENGTH = 100;

/** Whether a resource could have this id: longer ids, and ids with NUL, which databases refuse, never exist. */
export const isPossibleId = (id: string) => id.length <= MAX_ID_LENGTH && !id.includes('\0');

/** The id as error texts show it. */
export const shortened = (id: string) => (id.length > MAX_ID_LENGTH ? `${id.slice(0, MAX_ID_LENGTH)}…` : id);
