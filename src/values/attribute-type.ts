/** Type of a scalar attribute, as queries distinguish it. */
export type AttributeType = 'string' | 'number' | 'boolean' | 'dateTime';

/** Returns the declared type at a path, through objects and arrays; undefined where the contract declares no scalar. */
export type TypeOf = (path: readonly string[]) => AttributeType | undefined;
