import { type LensDeclaration, lensOf } from '../../../src/services/views/declaration.js';
import type { Lens, Path } from '../../../src/services/views/lens.js';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';
import { valuesAt } from '../../../src/values/values-at.js';
import { isBelowStored, type ResourceSchemas, storedPlaces, type ViewContracts } from './default-types.js';
import { hasLineFor, hasLineForStored, namesOf, text } from './lines.js';

/** Returns the problems of the mapping of a resource, by both contracts: one message for each. */
export function problemsOf(
  contracts: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): string[] {
  return [
    ...lenses.flatMap((_, index) => lineProblems(contracts, schemas, lenses, index)),
    ...typeProblems(contracts, schemas, lenses),
    ...valueProblems(contracts, schemas, lenses),
    ...missingInView(contracts, schemas, lenses),
    ...missingInStored(contracts, schemas, lenses),
  ];
}

/** A line must speak of attributes that the contracts have: one that does not is out of date. */
function lineProblems(
  { view, stored }: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
  index: number,
): string[] {
  const line = lenses[index] as LensDeclaration;
  const before = lensOf(lenses.slice(0, index));
  const after = lensOf(lenses.slice(index + 1));
  const names = namesOf(line);
  return line.at.flatMap((at) => {
    const problems: string[] = [];
    if (names.stored !== undefined) {
      const path = before.storedPath([...at, names.stored]);
      if (!path || !isDeclared(stored, schemas.stored, path))
        problems.push(`${names.is} at ${text(at)}: the stored version has no such attribute`);
    }
    if (names.view !== undefined) {
      const path = 'own' in line ? [...at, line.own] : after.viewPath([...at, names.view]);
      if (!isDeclared(view, schemas.view, path))
        problems.push(`${names.is} at ${text(at)}: the view has no attribute ${text(path)}`);
    }
    return problems;
  });
}

type Schemas = ResourceSchemas['view'];

const isDeclared = (contract: ViewContracts['view'], { read, create }: Schemas, path: Path) =>
  [read, create].some((schema) => contract.attributeAt(schema, path) !== undefined);

/** Attributes that both versions have must be of one type. */
function typeProblems(
  { view, stored }: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): string[] {
  const places = storedPlaces({ view, stored }, schemas, lenses);
  const problems: string[] = [];
  for (const [path, declared] of view.walk(schemas.view.read)) {
    const storedPath = places.get(text(path));
    const other = storedPath && stored.attributeAt(schemas.stored.read, storedPath);
    if (!storedPath || !other || declared.type === undefined || other.type === undefined) continue;
    const describe = (each: typeof other) => `${each.isArray ? 'an array of ' : ''}${each.type}`;
    if (describe(declared) !== describe(other))
      problems.push(
        `${text(path)} is ${describe(declared)} in the view, and ${text(storedPath)} is ${describe(other)} in the stored version`,
      );
  }
  return problems;
}

/** Checks that the view enumerates all values that can be stored. */
function valueProblems(
  contracts: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): string[] {
  const places = storedPlaces(contracts, schemas, lenses);
  const lens = lensOf(lenses);
  const { view, stored } = contracts;
  const problems: string[] = [];
  for (const [path, { values }] of view.walk(schemas.view.read)) {
    const storedPath = places.get(text(path));
    const other = storedPath && stored.attributeAt(schemas.stored.read, storedPath);
    // The types of objects have lines of their own.
    if (!values || !storedPath || !other || path.at(-1) === '@type') continue;
    const unknown = (other.values ?? []).find(
      (value) => !values.includes(shownValue(lens, storedPath, path, value)),
    );
    if (!other.values)
      problems.push(
        `${text(path)} has certain values in the view, and any in the stored version: correct one by an overlay`,
      );
    else if (unknown !== undefined)
      problems.push(
        `${text(path)} cannot be "${unknown}" in the view, and it can in the stored version: name it in "values"`,
      );
  }
  return problems;
}

/** The value in the view of one that is stored at a path. */
function shownValue(lens: Lens, storedPath: Path, path: Path, value: string): string {
  const stored = storedPath.reduceRight<JsonValue>((inner, name) => ({ [name]: inner }), value);
  return String(valuesAt(lens.toView(stored as JsonObject), path)[0]);
}

/** Checks that the attributes that the view promises are always stored, or have a default. */
function missingInView(
  contracts: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): string[] {
  const places = storedPlaces(contracts, schemas, lenses);
  const problems: string[] = [];
  const { view, stored } = contracts;
  for (const [path, { required }] of view.walk(schemas.view.read)) {
    // An object of the view around others is there whenever these are.
    if (!required || isIdentity(path) || hasLineFor(lenses, ['default', 'wrap'], path)) continue;
    const parent = places.get(text(path.slice(0, -1)));
    const storedPath = places.get(text(path));
    if (!isBelowStored(contracts, schemas, storedPath?.slice(0, -1) ?? parent)) continue;
    if (!storedPath || !stored.attributeAt(schemas.stored.read, storedPath)?.required)
      problems.push(`the view demands ${text(path)}, and the stored version does not: give it a "default"`);
  }
  return problems;
}

/** Checks that the attributes that the stored version demands are in every document of the view, or filled in. */
function missingInStored(
  contracts: ViewContracts,
  schemas: ResourceSchemas,
  lenses: readonly LensDeclaration[],
): string[] {
  const lens = lensOf(lenses);
  const { view, stored } = contracts;
  const problems = new Set<string>();
  for (const schema of [schemas.stored.read, schemas.stored.create])
    for (const [path, { required }] of stored.walk(schema)) {
      if (!required || isIdentity(path)) continue;
      const [parent, viewPath] = [lens.viewPath(path.slice(0, -1)), lens.viewPath(path)];
      const isInView = parent.length === 0 || isDeclared(view, schemas.view, parent);
      if (!isInView || isDemanded(view, schemas.view, viewPath, parent.length)) continue;
      if (!hasLineForStored(lenses, path))
        problems.add(`the stored version demands ${text(path)}, and the view does not: "fill" it`);
    }
  return [...problems];
}

/** Whether each attribute on the path, after the first ones, is mandatory in the view: as it is read or created. */
const isDemanded = (view: ViewContracts['view'], { read, create }: Schemas, path: Path, after: number) =>
  path.slice(after).every((_, index) => {
    const at = path.slice(0, after + index + 1);
    return [read, create].some((schema) => view.attributeAt(schema, at)?.required);
  });

/** The server sets both in every version. */
const isIdentity = (path: Path) => path.length === 1 && ['id', 'href'].includes(path[0] as string);
