import { RE2JS } from 're2js';
import { searchSteps } from '../query-string/pattern-cost.js';
import { readingCost, type Spend } from './limits.js';

/** Compiled pattern in RE2 syntax: it matches in time linear in the text. */
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

/** Compiles a pattern. Throws the engine's error if the pattern is not valid. */
export function compileRegex(pattern: string, flags = ''): Regex {
  const bits = [...flags].reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0);
  return { kind: 'regex', compiled: RE2JS.compile(pattern, bits) };
}

/** Compiles a pattern of `match` and `search`, an I-Regexp (RFC 9485): `.` matches no line end, neither `\n` nor `\r`. */
export function compileIRegexp(pattern: string): Regex {
  return compileRegex(withPlainDots(pattern));
}

/** An escape, a named class, the beginning or end of a class, or a dot. */
const TOKEN = /\\.|\[:\^?[a-z]{1,6}:\]|\[\^?\]?|[.\]]/gs;

function withPlainDots(pattern: string): string {
  let isInClass = false;
  return pattern.replace(TOKEN, (token) => {
    if (token === '.' && !isInClass) return '[^\\n\\r]';
    if (token.startsWith('[') && !token.startsWith('[:')) isInClass = true;
    if (token === ']') isInClass = false;
    return token;
  });
}

/** Cost of a compilation in visits: it takes up to milliseconds, a visit less than a microsecond. */
const COMPILATION_COST = 1000;

/** Compiles a pattern of `match` or `search` from the resource; undefined if it is not valid. */
export function compileStored(pattern: string, spend: Spend): Regex | undefined {
  spend(COMPILATION_COST);
  try {
    return compileIRegexp(pattern);
  } catch {
    return undefined;
  }
}

/** Steps of a search that take as long as a visit. */
const STEPS_OF_VISIT = 10;

export function matchesRegex({ compiled }: Regex, text: string, whole: boolean, spend: Spend): boolean {
  spend(1 + readingCost(text) + searchSteps(text, compiled.programSize()) / STEPS_OF_VISIT);
  return whole ? compiled.testExact(text) : compiled.test(text);
}
