/** What an attribute holds, as far as queries are concerned. */
export type AttributeType = 'string' | 'number' | 'boolean' | 'dateTime';

/** The declared type at a path, through objects and arrays; undefined where the contract declares no scalar. */
export type TypeOf = (path: readonly string[]) => AttributeType | undefined;
