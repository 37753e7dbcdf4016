import type { JsonValue } from '../../values/json.js';
import type { MaybeValue } from './compare.js';
import { readingCost, type Spend } from './limits.js';

/** Receives the values of the argument: at most one if `takes` is `value`. */
type Apply = (values: readonly JsonValue[], spend: Spend) => MaybeValue;

interface PathFunction {
  readonly takes: 'value' | 'nodes';
  readonly apply: Apply;
}

/** Aggregates the numbers among the values and directly in arrays among them; undefined if there are none. */
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

/** Population standard deviation, as in Jayway JsonPath. */
function standardDeviation(numbers: readonly number[]): number {
  const mean = average(numbers);
  return Math.sqrt(average(numbers.map((number) => (number - mean) ** 2)));
}

/** Number of code points of a string, items of an array or members of an object; else undefined. */
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

/** Functions of one argument that return a value. `match` and `search` are tests; the parser handles them. */
export const FUNCTIONS = {
  length: { takes: 'value', apply: length },
  count: { takes: 'nodes', apply: (values) => values.length },
  value: { takes: 'nodes', apply: (values) => (values.length === 1 ? values[0] : undefined) },
  min: aggregateFunction((numbers) => numbers.reduce((min, number) => Math.min(min, number))),
  max: aggregateFunction((numbers) => numbers.reduce((max, number) => Math.max(max, number))),
  avg: aggregateFunction(average),
  stddev: aggregateFunction(standardDeviation),
} satisfies Record<string, PathFunction>;

export type FunctionName = keyof typeof FUNCTIONS;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);
