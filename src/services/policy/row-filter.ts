import { TmfError } from '../../errors.js';
import type { Expression } from '../../rest/filter/expression.js';
import { type FilterContext, filterOf, readFilter } from '../../rest/filter/parse-filter.js';
import { isReservedParameter } from '../../rest/query-string/query-text.js';
import type { Filter } from '../../values/query.js';
import { claimName, claimTexts, type Identity, isPartlyClaim } from './claims.js';

/** Operators whose value can be a claim. */
const CLAIM_OPERATORS = ['equal', 'notEqual', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual'];

/** A condition of a row filter, for the claims of one client; undefined when nothing can match. */
type Condition = (identity: Identity) => Filter | undefined;

/** A TMF630 filter in which a value can be a claim, `relatedParty.id={sub}`. Claims are values, never text of the filter. */
export class RowFilter {
  private readonly kind: 'and' | 'or';
  private readonly conditions: readonly Condition[];
  /** The paths of the attributes that it compares. */
  readonly paths: readonly (readonly string[])[];

  /** Throws a `TmfError` that says what is wrong with the text. */
  constructor(text: string, context: FilterContext) {
    const pieces = text.split('&').filter((piece) => piece !== '');
    const reserved = pieces.map((piece) => piece.split('=', 1)[0] ?? '').find(isReservedParameter);
    if (reserved !== undefined)
      throw unusable(`"${reserved}" is a parameter of lists`, 'Compare attributes: relatedParty.id={sub}');
    const { kind, expressions } = readFilter(pieces, context);
    if (expressions.length === 0) throw unusable('There is no condition', 'Leave it out for every resource');
    this.kind = kind;
    this.paths = expressions.map(({ path }) => path);
    this.conditions = expressions.map((expression) => conditionOf(expression, context));
  }

  /** Returns the filter for the claims of a client; undefined when it matches nothing, because a claim is absent. */
  bind(identity: Identity): Filter | undefined {
    const bound = this.conditions.map((condition) => condition(identity));
    const parts = bound.filter((part) => part !== undefined);
    if (parts.length === 0 || (this.kind === 'and' && parts.length < bound.length)) return undefined;
    return parts.length > 1 ? { kind: this.kind, parts } : parts[0];
  }
}

function conditionOf(expression: Expression, context: FilterContext): Condition {
  const partly = expression.values.find(isPartlyClaim);
  if (partly !== undefined)
    throw unusable(`"${partly}" is a claim only in part`, 'Write the claim alone: attribute={claim}');
  const claims = expression.values.flatMap((value) => claimName(value) ?? []);
  const literals = expression.values.filter((value) => claimName(value) === undefined);
  const filterWith = (values: readonly string[]) =>
    filterOf({ kind: 'and', expressions: [{ ...expression, values }] }, context);
  if (claims.length === 0) {
    const fixed = filterWith(literals);
    return () => fixed;
  }
  if (!CLAIM_OPERATORS.includes(expression.operator))
    throw unusable(
      `A claim cannot be the value of ${expression.source}`,
      'Use it with =, .ne, .lt, .lte, .gt or .gte',
    );
  const check = [...literals].slice(0, 1);
  if (check.length > 0) filterWith(literals);
  return (identity) => {
    const texts = claims.map((name) => claimTexts(identity, name));
    // An attribute with any of the values is enough for "equal" alone; all others need each value.
    const isAnyEnough = expression.operator === 'equal';
    if (!isAnyEnough && texts.some(({ length }) => length === 0)) return undefined;
    const values = [...literals, ...texts.flat()];
    return boundFilter(values, isAnyEnough, filterWith);
  };
}

/** The filter with these values; those that the attribute cannot have are left out, or nothing matches. */
function boundFilter(
  values: readonly string[],
  isAnyEnough: boolean,
  filterWith: (values: readonly string[]) => Filter | undefined,
): Filter | undefined {
  const isPossible = (value: string) => isValid(() => filterWith([value]));
  const possible = values.filter(isPossible);
  if (possible.length === 0 || (!isAnyEnough && possible.length < values.length)) return undefined;
  return isValid(() => filterWith(possible)) ? filterWith(possible) : undefined;
}

function isValid(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof TmfError) return false;
    throw error;
  }
}

const unusable = (reason: string, remedy: string) => new TmfError(400, 'invalidPolicy', reason, remedy);
