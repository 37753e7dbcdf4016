import { badRequest } from '../../errors.js';
import type { JsonObject } from '../../values/json.js';

/** A named class, the beginning of a class, an escape, a repetition with counts, or one character. */
const TOKEN = /\[:\^?[a-z]{1,6}:\]|\[\^?\]?|\\[pPx]\{\^?\w{1,40}\}|\\.|\{\d+(?:,\d*)?\}|./gsy;
const CLASS_START = /^\[\^?\]?$/;
/** Of a class, also after a bracket in it. */
const CLASS_END = /^(?:\[\^?)?\]$/;

/**
 * Length of a pattern (RE2) with its repetitions written out: `(ab{3}){2}` has 10. A class counts as one character, as
 * does a group beside what is in it. Compilation takes time and memory proportional to it. Infinite for a pattern with `\Q`.
 */
export function writtenOutLength(pattern: string): number {
  if (pattern.includes('\\Q')) return Number.POSITIVE_INFINITY;
  /** Lengths of the groups that are open, the outermost first. */
  const groups = [0];
  let last = 0;
  let isInClass = false;
  const add = (length: number) => groups.push((groups.pop() ?? 0) + length);
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (isInClass) isInClass = !CLASS_END.test(token);
    else if (token === '(') groups.push(0);
    else if (/^\{\d/.test(token)) add(last * (maxCount(token) - 1));
    else {
      isInClass = CLASS_START.test(token);
      last = 1 + (token === ')' ? (groups.pop() ?? 0) : 0);
      add(last);
    }
  }
  return groups.reduce((sum, length) => sum + length, 0);
}

const maxCount = (repetition: string) => Math.max(1, ...(repetition.match(/\d+/g) ?? []).map(Number));

/** Steps of a search in the worst case: every instruction of the pattern's program reads each character. */
export const searchSteps = (text: string, programSize: number): number => text.length * programSize;

/** Maximum steps of all searches of a filter in one resource, which cannot be divided: a few ten milliseconds. */
const MAX_STEPS = 1_000_000;

/** The steps of the searches of one filter, by resource. */
export class SearchBudget {
  private readonly spent = new WeakMap<JsonObject, number>();

  /** Throws a 400 when there are too many for this resource. */
  spend(resource: JsonObject, steps: number): void {
    const sum = (this.spent.get(resource) ?? 0) + steps;
    this.spent.set(resource, sum);
    if (sum <= MAX_STEPS) return;
    throw badRequest(
      'queryTooLarge',
      'The regular expressions are too expensive',
      `The length of a resource's texts, times that of the expressions, is more than ${MAX_STEPS} (fixed limit); use shorter expressions`,
    );
  }
}
