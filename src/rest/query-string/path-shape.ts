import type { ShapeOf } from '../../values/attribute-type.js';
import { invalidQuery, quoted } from './query-text.js';

const OPERATORS = '.eq .ne .in .nin .gt .gte .lt .lte .regex .exists';

/** Maximum attributes that a message lists. */
const MAX_NAMES = 10;

/** Throws a 400 for a path that goes below a declared scalar: nothing can be there. */
export function checkNotBelowScalar(path: readonly string[], shapeOf: ShapeOf): void {
  const shape = shapeOf(path);
  if (shape?.kind !== 'belowScalar') return;
  const scalar = shape.at.join('.');
  const name = path[shape.at.length] ?? '';
  throw invalidQuery(
    `${quoted(path.join('.'))} is not an attribute path`,
    `${quoted(scalar)} is a single value, and ${quoted(name)} is no operator: use ${quoted(scalar)} alone, or with one of ${OPERATORS}`,
  );
}

/** Throws a 400 for a path without a single value: below a declared scalar, or of a declared object. */
export function checkSingleValue(path: readonly string[], shapeOf: ShapeOf): void {
  checkNotBelowScalar(path, shapeOf);
  const shape = shapeOf(path);
  if (shape?.kind !== 'object') return;
  const attribute = path.join('.');
  const rest = shape.names.length > MAX_NAMES ? ', …' : '';
  const possible = shape.names.slice(0, MAX_NAMES).map((name) => `${attribute}.${name}`);
  throw invalidQuery(
    `${quoted(attribute)} is an object and has no single value`,
    `Name one of its attributes: ${possible.join(', ')}${rest}; or use ${attribute}.exists=true`,
  );
}
