import type { Comparison, Filter } from '../../values/query.js';
import { columnAt, type ReferencePath, type ResourceLayout } from '../schema/layout.js';
import { all, any, NEVER, type Sql } from '../sql/sql.js';
import { columnCondition } from './column-condition.js';
import { type ReferenceLookup, referenceCondition, referenceTexts } from './reference-condition.js';

/** What the indexes know of a filter: documents match when both parts hold. */
export interface CompiledFilter {
  /** SQL over the head row `h`; undefined when it leaves nothing out. */
  readonly condition: Sql | undefined;
  /** What is left to ask of the documents; undefined when the condition says everything. */
  readonly residual: Filter | undefined;
}

/** One reference and one value that everything which matches must have. */
export interface RequiredReference {
  readonly reference: ReferencePath;
  readonly value: string;
}

/** Splits a filter into what indexes can tell and what documents have to be read for. */
export function compileFilter(
  layout: ResourceLayout,
  filter: Filter,
  lookup: ReferenceLookup = 'atOnce',
): CompiledFilter {
  return compile({ ...layout, lookup }, filter, false);
}

/** A reference that the list can be read from, in order of ids; undefined when the comparison is no such. */
export function singleReference(
  layout: ResourceLayout,
  comparison: Comparison,
): RequiredReference | undefined {
  const reference = referenceAt(layout, comparison.path);
  const [value, ...others] = (reference && referenceTexts(comparison)) ?? [];
  return reference && value !== undefined && others.length === 0 ? { reference, value } : undefined;
}

/** A layout, and how its references are asked for. */
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
  const conditions = parts.flatMap(({ condition }) => condition ?? []);
  const residuals = parts.flatMap(({ residual }) => residual ?? []);
  return {
    condition: conditions.length > 0 ? all(conditions) : undefined,
    residual: residuals.length > 1 ? { kind: 'and', parts: residuals } : residuals[0],
  };
}

/** A part that the indexes know nothing of leaves nothing out, so neither does the whole. */
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

/** SQL that holds for exactly the documents that match; undefined when there is none. */
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
