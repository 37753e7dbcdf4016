/**
 * What the contract declares at a path where no single value can be: a path that goes below a scalar (`at` is the scalar's
 * path), or the path of an object, with the names of its attributes.
 */
export type AttributeShape =
  | { readonly kind: 'belowScalar'; readonly at: readonly string[] }
  | { readonly kind: 'object'; readonly names: readonly string[] };

/** Returns the shape at a path; undefined for scalars, for what may be anything, and for undeclared paths. */
export type ShapeOf = (path: readonly string[]) => AttributeShape | undefined;
