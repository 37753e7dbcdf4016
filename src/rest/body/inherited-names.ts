/** `"constructor":` and the like, in JSON: names that every object of JavaScript inherits. */
const INHERITED = new RegExp(`"(${Object.getOwnPropertyNames(Object.prototype).join('|')})":`);

/**
 * Whether schemas declare attributes that every object inherits. Only these need Ajv's `ownProperties`, which costs time with
 * each attribute of each document.
 */
export const hasInheritedNames = (schemas: unknown): boolean => INHERITED.test(JSON.stringify(schemas) ?? '');
