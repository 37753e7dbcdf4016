import { RE2JS } from 're2js';
import { readingCost, type Spend } from './limits.js';

/** A compiled pattern in RE2's syntax: its time is linear in the text, whatever the pattern is. */
export interface Regex {
  readonly kind: 'regex';
  readonly compiled: RE2JS;
}

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

export const REGEX_FLAGS = Object.keys(FLAGS).join('');

/** Throws the engine's error when the pattern is not valid. */
export function compileRegex(pattern: string, flags = ''): Regex {
  const bits = [...flags].reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0);
  return { kind: 'regex', compiled: RE2JS.compile(pattern, bits) };
}

/** A compilation takes milliseconds at worst, a visit less than a microsecond. */
const COMPILATION_COST = 1000;

/** For a pattern that stands in the resource: undefined when it is not valid. */
export function compileStored(pattern: string, spend: Spend): Regex | undefined {
  spend(COMPILATION_COST);
  try {
    return compileRegex(pattern);
  } catch {
    return undefined;
  }
}

export function matchesRegex({ compiled }: Regex, text: string, whole: boolean, spend: Spend): boolean {
  // At worst, each character is looked at by every instruction of the program.
  spend(1 + readingCost(text) * (1 + compiled.programSize() / 16));
  return whole ? compiled.testExact(text) : compiled.test(text);
}
