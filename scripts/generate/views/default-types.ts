import { type LensDeclaration, lensOf } from '../../../src/services/views/declaration.js';
import type { ContractAttributes } from './contract-attributes.js';
import { hasLineFor, text } from './lines.js';

/** The schemas of a resource in the view and as it is stored. */
export interface ResourceSchemas {
  readonly view: { readonly read: string; readonly create: string };
  readonly stored: { readonly read: string; readonly create: string };
}

/** The contracts of the view and of what is stored. */
export interface ViewContracts {
  readonly view: ContractAttributes;
  readonly stored: ContractAttributes;
}

const TYPE = '@type';

/**
 * The lines that add `@type` to the objects of the view: where the view demands it, the stored version does not, and the
 * mapping has no line of its own. Objects that can be of several types need their own line.
 */
export function defaultTypes(
  contracts: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): LensDeclaration[] {
  const places = storedPlaces(contracts, schemas, lenses);
  const paths = new Map<string, (readonly string[])[]>();
  for (const [path, schema] of typedObjects(contracts.view, schemas.view.read)) {
    const type = contracts.view.typeOf(schema);
    const stored = places.get(text([...path, TYPE]));
    const isCovered =
      hasLineFor(lenses, ['default'], [...path, TYPE]) ||
      (stored !== undefined && isStoredAlways(contracts, schemas, stored));
    const parent = stored?.slice(0, -1) ?? places.get(text(path));
    if (isCovered || type === undefined || !isBelowStored(contracts, schemas, parent)) continue;
    paths.set(type, [...(paths.get(type) ?? []), path]);
  }
  return [...paths].map(([value, at]) => ({ default: TYPE, value, at }));
}

/** The stored paths that the contract declares, by their paths in the view. */
export function storedPlaces(
  { stored }: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): ReadonlyMap<string, readonly string[]> {
  const lens = lensOf(lenses);
  const places = new Map<string, readonly string[]>([[text([]), []]]);
  for (const schema of [schemas.stored.create, schemas.stored.read])
    for (const [path] of stored.walk(schema)) places.set(text(lens.viewPath(path)), path);
  return places;
}

/** The paths of the objects whose `@type` the contract demands, and their schemas. */
function* typedObjects(
  contract: ContractAttributes,
  root: string,
): Generator<[path: readonly string[], schema: string]> {
  if (contract.attributesOf(root).get(TYPE)?.required) yield [[], root];
  for (const [path, { schema }] of contract.walk(root))
    if (schema !== undefined && contract.attributesOf(schema).get(TYPE)?.required) yield [path, schema];
}

function isStoredAlways(
  { stored }: ViewContracts,
  { stored: { read } }: ResourceSchemas,
  path: readonly string[],
) {
  return stored.attributeAt(read, path)?.required === true;
}

/** Whether the stored version declares objects at the path, so that the view has to show them. */
export const isBelowStored = (
  { stored }: ViewContracts,
  { stored: { read } }: ResourceSchemas,
  path: readonly string[] | undefined,
): boolean => path !== undefined && (path.length === 0 || stored.attributeAt(read, path)?.type === 'object');
