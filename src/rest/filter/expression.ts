import type { TypeOf } from '../../values/attribute-type.js';
import { decode, invalidQuery, isReservedParameter, quoted } from '../query-string/query-text.js';
import { parseSubject, type Subject } from './operators.js';

/** Filter expression, `status=a,b`, with its literals as texts. */
export interface Expression extends Subject {
  /** Decoded text from the client. */
  readonly source: string;
  readonly values: readonly string[];
}

/** Replaces an unencoded ";", the only one that can separate expressions. Decoded text contains no NUL. */
const SEPARATOR = '\0';
const EXPRESSION_START = /([^\0"\\,;=<>]*?)(>=|<=|==|=~|\*=|[=<>])/sy;
const QUOTED = /"((?:[^"\\]|\\.)*)"(?=[,;\0]|$)/sy;
const QUOTED_REGEX = /"((?:[^"\\]|\\.)*)"(?=\0|$)/sy;
const ANY_QUOTED = /"(?:[^"\\]|\\.)*"/sy;
const UNQUOTED = /(?:\\.|[^\\,;\0]|\\$)*/sy;

const matchAt = (pattern: RegExp, text: string, position: number) => {
  pattern.lastIndex = position;
  return pattern.exec(text);
};
const withSemicolons = (text: string) => text.replaceAll(SEPARATOR, ';');
const unescapeLiteral = (text: string) => withSemicolons(text.replace(/\\([",;\\\0])/g, '$1'));

/** Parses one piece between two "&" of the raw query string: one expression, or several separated by ";". */
export function readExpressions(piece: string, typeOf: TypeOf): Expression[] {
  const text = piece.split(';').map(decode).join(SEPARATOR);
  const expressions: Expression[] = [];
  let position = 0;
  do {
    const head = matchAt(EXPRESSION_START, text, position);
    if (!head) throw invalidExpression(text.slice(position));
    const [matched, name = '', symbol = ''] = head;
    if (symbol === '=' && isReservedParameter(name)) throw misplacedParameter(name);
    const subject = parseSubject(name.trim(), symbol, typeOf);
    const reader = subject.operator === 'regex' ? readRegex : readValues;
    const { values, end } = reader(text, position + matched.length);
    expressions.push({ ...subject, values, source: withSemicolons(text.slice(position, end)) });
    position = end + 1;
  } while (position <= text.length);
  return expressions;
}

interface ExpressionValues {
  readonly values: string[];
  /** End of the expression: the end of the text, or the separator before the next one. */
  readonly end: number;
}

function readValues(text: string, start: number): ExpressionValues {
  const values: string[] = [];
  let position = start;
  let hasEmpty = false;
  for (;;) {
    const quoted = matchAt(QUOTED, text, position);
    if (!quoted && text[position] === '"' && !matchAt(ANY_QUOTED, text, position))
      throw unclosedQuote(text.slice(position));
    const literal = quoted ?? matchAt(UNQUOTED, text, position);
    position += literal?.[0].length ?? 0;
    hasEmpty ||= literal?.[0] === '';
    values.push(unescapeLiteral(quoted?.[1] ?? literal?.[0] ?? ''));
    if (isEnd(text, position)) break;
    position += 1;
  }
  if (hasEmpty && values.length > 1) throw emptyValue(text.slice(start, position));
  return { values, end: position };
}

/** A regular expression is not split at commas; it ends where the next expression begins. */
function readRegex(text: string, start: number): ExpressionValues {
  const quoted = matchAt(QUOTED_REGEX, text, start);
  let end = start + (quoted?.[0].length ?? 0);
  while (!isEnd(text, end)) end += 1;
  const isWhole = quoted !== null && end === start + quoted[0].length;
  const pattern = isWhole ? (quoted[1] ?? '').replaceAll('\\"', '"') : text.slice(start, end);
  return { values: [withSemicolons(pattern)], end };
}

function isEnd(text: string, position: number): boolean {
  return (
    position >= text.length ||
    (text[position] === SEPARATOR && matchAt(EXPRESSION_START, text, position + 1) !== null)
  );
}

function invalidExpression(text: string) {
  const remedy = 'Write attribute=value, attribute.gte=value or attribute%3E%3Dvalue';
  return invalidQuery(`${quoted(withSemicolons(text))} is not a filter expression`, remedy);
}

function misplacedParameter(name: string) {
  return invalidQuery(`The parameter "${name}" is not valid here`, 'Separate it by "&", not by ";"');
}

function unclosedQuote(text: string) {
  const remedy = 'Close it, or write \\" for a quotation mark that belongs to the value';
  return invalidQuery(
    `The quotation mark before ${quoted(withSemicolons(text.slice(1)))} is not closed`,
    remedy,
  );
}

function emptyValue(text: string) {
  const remedy = 'Remove the extra separator, or write "" for the empty string';
  return invalidQuery(`There is an empty value in ${quoted(withSemicolons(text))}`, remedy);
}
