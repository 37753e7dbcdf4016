import type { ScalarType } from './contract.js';
import { writePath } from './jsonpath.js';
import type { Condition, Field, ListQuery, Operator, SortKey } from './query.js';

/** Context in which a query is written. */
export interface QueryWriter {
  typeOf(path: readonly string[]): ScalarType | undefined;
  /** Returns the href of the document with an index, in one of several spellings. */
  href(index: number, style: number): string;
}

const SUFFIXES: Record<Operator, readonly string[]> = {
  equal: ['.eq=', '.in='],
  notEqual: ['.ne=', '.nin='],
  '<': ['.lt='],
  '<=': ['.lte='],
  '>': ['.gt='],
  '>=': ['.gte='],
  regex: ['.regex='],
  exists: ['.exists='],
};

/** `*` needs no encoding and is written both ways. */
const SYMBOLS: Record<Operator, readonly string[]> = {
  equal: ['=', '=', '=', '%3D%3D', '==', '%3D'],
  notEqual: [],
  '<': ['%3C', '<'],
  '<=': ['%3C%3D', '<=', '%3c='],
  '>': ['%3E', '>'],
  '>=': ['%3E%3D', '>='],
  regex: ['*=', '%3D~', '=~', '*%3D'],
  exists: [],
};

/** Writes the query string. */
export function writeQuery(query: ListQuery, writing: QueryWriter): string {
  const { page, malformed } = query;
  const sort = query.sort.map(writeSortKey).join(',');
  const parameters = [
    query.filter && `filter=${encodeURIComponent(writePath(query.filter))}`,
    sort && `sort=${sort}`,
    query.fields && `fields=${writeFields(query.fields)}`,
    page.kind === 'part' && page.offset !== undefined && `offset=${page.offset}`,
    page.kind === 'part' && page.limit !== undefined && `limit=${page.limit}`,
    page.kind === 'walk' && `limit=${page.size}`,
    malformed,
  ].filter((piece) => typeof piece === 'string' && piece !== '');
  return [...writeConditions(query, writing), ...parameters].join('&');
}

function writeConditions({ separator, conditions }: ListQuery, writing: QueryWriter): string[] {
  if (conditions.length === 1 && conditions[0]) return writeSingle(conditions[0], writing);
  if (separator === '&') return conditions.flatMap((condition) => writeRepeated(condition, writing));
  return conditions.length === 0
    ? []
    : [conditions.map((condition) => writeCondition(condition, writing)).join(';')];
}

/** Alternatives can be whole expressions, `s=x;s=y`, if there is no other condition. */
function writeSingle(condition: Condition, writing: QueryWriter): string[] {
  if (condition.operator !== 'equal' || condition.style % 7 !== 3) return writeRepeated(condition, writing);
  return [repeatCondition(condition, writing).join(';')];
}

/** Alternatives can be repeated parameters, `s=x&s=y`. */
function writeRepeated(condition: Condition, writing: QueryWriter): string[] {
  const isSpread = condition.operator === 'equal' && condition.style % 3 === 1;
  return isSpread ? repeatCondition(condition, writing) : [writeCondition(condition, writing)];
}

const repeatCondition = (condition: Condition, writing: QueryWriter) =>
  condition.values.map((value, n) =>
    writeCondition({ ...condition, values: [value], style: condition.style + n }, writing),
  );

function writeCondition({ path, operator, values, style }: Condition, writing: QueryWriter): string {
  // Operator suffixes are recognized on every path, so all spellings are possible.
  const spellings = [...SYMBOLS[operator], ...SUFFIXES[operator]];
  const spelling = spellings[style % spellings.length] ?? '';
  const head = path.map(encodeURIComponent).join('.') + spelling;
  if (operator === 'regex') return head + writePattern(values[0] ?? '', style);
  const type = path.length === 1 && path[0] === 'href' ? 'string' : writing.typeOf(path);
  const texts = values.map((value) => (path[0] === 'href' ? writing.href(Number(value), style) : value));
  const written = texts.map((text, n) => writeValue(text, style + n, texts.length > 1, type));
  return head + written.join(style % 5 === 2 ? ';' : ',');
}

const SPECIAL = /[,;"\\]/;
/** Characters that could be read as an operator. */
const OPERATOR_LIKE = /[=<>~*]/;

/** Writes one literal: quoted or escaped if necessary, and sometimes quoted without need. */
function writeValue(text: string, style: number, among: boolean, type: ScalarType | undefined): string {
  const mustQuote = OPERATOR_LIKE.test(text) || (among && text === '');
  const escaped = text.replace(/[\\",;]/g, '\\$&');
  if (mustQuote || style % 4 === 1) {
    const inner = text.replace(/[\\"]/g, '\\$&');
    return encodeLiteral(`"${inner}"`, style, type);
  }
  return encodeLiteral(SPECIAL.test(text) ? escaped : text, style, type);
}

function encodeLiteral(text: string, style: number, type: ScalarType | undefined): string {
  const whole = encodeURIComponent(text);
  const spaced = style % 2 === 0 ? whole.replaceAll('%20', '+') : whole;
  // Numbers and dates may contain an unencoded "+".
  const keepsPlus = style % 3 === 0 && (type === 'number' || type === 'dateTime');
  const plus = keepsPlus ? spaced.replaceAll('%2B', '+') : spaced;
  return style % 3 === 2 ? plus.replaceAll('%3A', ':').replaceAll('%2C', ',') : plus;
}

function writePattern(pattern: string, style: number): string {
  const isQuoted = /^["=~]/.test(pattern) || style % 4 === 1;
  return encodeURIComponent(isQuoted ? `"${pattern.replaceAll('"', '\\"')}"` : pattern);
}

function writeSortKey({ path, descending, style }: SortKey): string {
  const name = path.map(encodeURIComponent).join('.');
  return descending ? `-${name}` : (['', '+', '%2B', ' '.trim()][style % 4] ?? '') + name;
}

function writeFields(fields: readonly Field[] | 'none'): string {
  if (fields === 'none') return fields;
  const texts = fields.map((field) =>
    field.kind === 'path' ? field.path.join('.') : writePath(field.choice),
  );
  return encodeURIComponent(texts.join(',')).replaceAll('%2C', ',');
}
