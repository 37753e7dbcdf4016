import type { TypeOf } from '../../values/attribute-type.js';
import { decode, invalidQuery, shown } from '../query-string/query-text.js';
import { isReserved } from '../query-string/reserved.js';
import { type Subject, subjectOf } from './operators.js';

/** One expression, `status=a,b`, with its literals as texts. */
export interface Expression extends Subject {
  /** As the client wrote it, decoded. */
  readonly source: string;
  readonly values: readonly string[];
}

/** Stands for a ";" that came unencoded, which alone can separate expressions. Decoded text has no NUL. */
const BREAK = '\0';
const HEAD = /([^\0"\\,;=<>]*?)(>=|<=|==|=~|\*=|[=<>])/sy;
const QUOTED = /"((?:[^"\\]|\\.)*)"(?=[,;\0]|$)/sy;
const QUOTED_REGEX = /"((?:[^"\\]|\\.)*)"(?=\0|$)/sy;
const CLOSED_QUOTES = /"(?:[^"\\]|\\.)*"/sy;
const PLAIN = /(?:\\.|[^\\,;\0]|\\$)*/sy;

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const visible = (text: string) => text.replaceAll(BREAK, ';');
const unescaped = (text: string) => visible(text.replace(/\\([",;\\\0])/g, '$1'));

/** The expressions of one piece between two "&" of the raw query string: one, or several separated by ";". */
export function readExpressions(piece: string, typeOf: TypeOf): Expression[] {
  const text = piece.split(';').map(decode).join(BREAK);
  const expressions: Expression[] = [];
  let at = 0;
  do {
    const head = matchAt(HEAD, text, at);
    if (!head) throw malformed(text.slice(at));
    const [whole, name = '', symbol = ''] = head;
    if (symbol === '=' && isReserved(name)) throw misplaced(name);
    const subject = subjectOf(name.trim(), symbol, typeOf);
    const read = subject.operator === 'regex' ? readRegex : readValues;
    const { values, end } = read(text, at + whole.length);
    expressions.push({ ...subject, values, source: visible(text.slice(at, end)) });
    at = end + 1;
  } while (at <= text.length);
  return expressions;
}

interface Reading {
  readonly values: string[];
  /** Where the expression ends: at the end of the text, or at the break before the next one. */
  readonly end: number;
}

function readValues(text: string, start: number): Reading {
  const values: string[] = [];
  let at = start;
  let hasEmpty = false;
  for (;;) {
    const quoted = matchAt(QUOTED, text, at);
    if (!quoted && text[at] === '"' && !matchAt(CLOSED_QUOTES, text, at)) throw unclosed(text.slice(at));
    const literal = quoted ?? matchAt(PLAIN, text, at);
    at += literal?.[0].length ?? 0;
    hasEmpty ||= literal?.[0] === '';
    values.push(unescaped(quoted?.[1] ?? literal?.[0] ?? ''));
    if (isEnd(text, at)) break;
    at += 1;
  }
  if (hasEmpty && values.length > 1) throw emptyValue(text.slice(start, at));
  return { values, end: at };
}

/** A regular expression is not taken apart at commas; it ends where the next expression begins. */
function readRegex(text: string, start: number): Reading {
  const quoted = matchAt(QUOTED_REGEX, text, start);
  let end = start + (quoted?.[0].length ?? 0);
  while (!isEnd(text, end)) end += 1;
  const isWhole = quoted !== null && end === start + quoted[0].length;
  const pattern = isWhole ? (quoted[1] ?? '').replaceAll('\\"', '"') : text.slice(start, end);
  return { values: [visible(pattern)], end };
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || (text[at] === BREAK && matchAt(HEAD, text, at + 1) !== null);
}

function malformed(text: string) {
  const remedy = 'Write attribute=value, attribute.gte=value or attribute%3E%3Dvalue';
  return invalidQuery(`${shown(visible(text))} is no filter expression`, remedy);
}

function misplaced(name: string) {
  return invalidQuery(`The parameter "${name}" is not valid here`, 'Separate it by "&", not by ";"');
}

function unclosed(text: string) {
  const remedy = 'Close it, or write \\" for a quotation mark that belongs to the value';
  return invalidQuery(`The quotation mark before ${shown(visible(text.slice(1)))} is not closed`, remedy);
}

function emptyValue(text: string) {
  const remedy = 'Leave out the separator too many, or write "" for the empty text';
  return invalidQuery(`There is an empty value in ${shown(visible(text))}`, remedy);
}
