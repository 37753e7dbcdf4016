import type { JsonValue } from '../../values/json.js';
import type { MaybeValue } from './compare.js';
import { readingCost, type Spend } from './limits.js';

/** Gets the values that the argument gives: none or one where `takes` is `value`. */
type Apply = (values: readonly JsonValue[], spend: Spend) => MaybeValue;

interface PathFunction {
  readonly takes: 'value' | 'nodes';
  readonly apply: Apply;
}

/** Of the numbers among the values and directly in arrays among them; of none there is nothing. */
const aggregateFunction = (calculate: (numbers: readonly number[]) => number): PathFunction => ({
  takes: 'nodes',
  apply(values, spend) {
    const numbers: number[] = [];
    for (const value of values) {
      const items = Array.isArray(value) ? value : [value];
      spend(items.length);
      for (const item of items) if (typeof item === 'number') numbers.push(item);
    }
    const result = numbers.length === 0 ? Number.NaN : calculate(numbers);
    return Number.isFinite(result) ? result : undefined;
  },
});

const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Of the whole population, as Jayway's. */
function standardDeviation(numbers: readonly number[]): number {
  const middle = average(numbers);
  return Math.sqrt(average(numbers.map((number) => (number - middle) ** 2)));
}

/** Characters (code points) of a text, items of an array, members of an object; of anything else nothing. */
const length: Apply = ([value], spend) => {
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'string') {
    spend(readingCost(value));
    let characters = 0;
    for (const _ of value) characters += 1;
    return characters;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const members = Object.keys(value).length;
  spend(members);
  return members;
};

/** The functions of one argument that give a value. `match` and `search` are tests and known to the parser. */
export const FUNCTIONS = {
  length: { takes: 'value', apply: length },
  count: { takes: 'nodes', apply: (values) => values.length },
  value: { takes: 'nodes', apply: (values) => (values.length === 1 ? values[0] : undefined) },
  min: aggregateFunction((numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  max: aggregateFunction((numbers) => numbers.reduce((most, number) => Math.max(most, number))),
  avg: aggregateFunction(average),
  stddev: aggregateFunction(standardDeviation),
} satisfies Record<string, PathFunction>;

export type FunctionName = keyof typeof FUNCTIONS;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);
