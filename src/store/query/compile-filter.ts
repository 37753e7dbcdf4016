import type { Comparison, Filter } from '../../values/query.js';
import { columnAt, type ReferencePath, type ResourceLayout } from '../schema/layout.js';
import { allDefined, any, NEVER, type Sql } from '../sql/sql.js';
import { columnCondition } from './column-condition.js';
import { type ReferenceLookup, referenceCondition, referenceTexts } from './reference-condition.js';

/** A filter, split into SQL and a rest: documents match when both parts match. */
export interface CompiledFilter {
  /** SQL on the head row `h`; undefined when it excludes nothing. */
  readonly condition: Sql | undefined;
  /** The part that has to be checked on documents; undefined when the condition is exact. */
  readonly residual: Filter | undefined;
}

/** A reference and a value that every match must have. */
export interface RequiredReference {
  readonly reference: ReferencePath;
  readonly value: string;
}

/** Splits a filter into SQL that indexes can serve and a rest that has to be checked on documents. */
export function compileFilter(
  layout: ResourceLayout,
  filter: Filter,
  lookup: ReferenceLookup = 'atOnce',
): CompiledFilter {
  return compile({ ...layout, lookup }, filter, false);
}

/**
 * Returns the reference that the list can be read from in order of ids; undefined when the comparison is not of
 * a single reference value.
 */
export function singleReference(
  layout: ResourceLayout,
  comparison: Comparison,
): RequiredReference | undefined {
  const reference = referenceAt(layout, comparison.path);
  const [value, ...others] = (reference && referenceTexts(comparison)) ?? [];
  return reference && value !== undefined && others.length === 0 ? { reference, value } : undefined;
}

/** A layout, and the form in which references are looked up. */
interface CompileContext extends ResourceLayout {
  readonly lookup: ReferenceLookup;
}

function compile(layout: CompileContext, filter: Filter, isNegated: boolean): CompiledFilter {
  switch (filter.kind) {
    case 'not':
      return compile(layout, filter.part, !isNegated);
    case 'predicate':
      return unindexed(filter, isNegated);
    case 'comparison':
      return compileComparison(layout, filter, isNegated);
    default: {
      const parts = filter.parts.map((part) => compile(layout, part, isNegated));
      return (filter.kind === 'and') !== isNegated
        ? conjunction(parts)
        : disjunction(parts, filter, isNegated);
    }
  }
}

function conjunction(parts: readonly CompiledFilter[]): CompiledFilter {
  const residuals = parts.flatMap(({ residual }) => residual ?? []);
  return {
    condition: allDefined(parts.map(({ condition }) => condition)),
    residual: residuals.length > 1 ? { kind: 'and', parts: residuals } : residuals[0],
  };
}

/** Compiles a disjunction. If one part has no condition, the whole has none, because that part excludes nothing. */
function disjunction(parts: readonly CompiledFilter[], whole: Filter, isNegated: boolean): CompiledFilter {
  const isExact = parts.every(({ residual }) => residual === undefined);
  const conditions = parts.map(({ condition }) => condition).filter((condition) => condition !== undefined);
  return {
    condition: conditions.length === parts.length ? any(conditions) : undefined,
    residual: isExact ? undefined : unindexed(whole, isNegated).residual,
  };
}

function compileComparison(
  layout: CompileContext,
  comparison: Comparison,
  isNegated: boolean,
): CompiledFilter {
  const condition = exactCondition(layout, comparison, isNegated);
  if (condition === undefined) return unindexed(comparison, isNegated);
  return { condition: condition === 'always' ? undefined : condition, residual: undefined };
}

/** Returns SQL that is true for exactly the documents that match; undefined when there is none. */
function exactCondition(
  layout: CompileContext,
  comparison: Comparison,
  isNegated: boolean,
): Sql | 'always' | undefined {
  const { path, operator } = comparison;
  const column = columnAt(layout, path);
  if (column?.attribute === 'id' && operator === 'exists') return isNegated ? NEVER : 'always';
  if (column) return columnCondition(column, comparison, isNegated);
  const reference = referenceAt(layout, path);
  return reference && referenceCondition(layout, reference, comparison, isNegated, layout.lookup);
}

/** Returns the indexed reference of this path; undefined when there is none. */
export function referenceAt(
  { references }: ResourceLayout,
  path: readonly string[],
): ReferencePath | undefined {
  return references.find(
    (reference) =>
      reference.path.length === path.length && reference.path.every((name, index) => name === path[index]),
  );
}

function unindexed(filter: Filter, isNegated: boolean): CompiledFilter {
  return { condition: undefined, residual: isNegated ? { kind: 'not', part: filter } : filter };
}
