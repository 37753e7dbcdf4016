/** Type of a scalar attribute, as queries distinguish it. */
export type AttributeType = 'string' | 'number' | 'boolean' | 'dateTime';

/** Returns the declared type at a path, through objects and arrays; undefined where the contract declares no scalar. */
export type TypeOf = (path: readonly string[]) => AttributeType | undefined;

/**
 * Declaration of the contract at a path where no single value can be: a path that goes below a scalar (`at` is the scalar's
 * path), or the path of an object, with the names of its attributes.
 */
export type AttributeShape =
  | { readonly kind: 'belowScalar'; readonly at: readonly string[] }
  | { readonly kind: 'object'; readonly names: readonly string[] };

/** Returns the shape at a path; undefined for scalars, for what may be anything, and for undeclared paths. */
export type ShapeOf = (path: readonly string[]) => AttributeShape | undefined;
