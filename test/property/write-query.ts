import type { ScalarType } from './contract.js';
import { writePath } from './jsonpath.js';
import type { Condition, Field, ListQuery, Operator, SortKey } from './query.js';

/** What the texts of a query depend on besides the query. */
export interface Writing {
  typeOf(path: readonly string[]): ScalarType | undefined;
  /** An address for the place of a document, in the given spelling. */
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

/** `*` encoded by nobody, so it comes as it is. */
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

/** The query string. */
export function writeQuery(query: ListQuery, writing: Writing): string {
  const { page, nonsense } = query;
  const sort = query.sort.map(writeKey).join(',');
  const parameters = [
    query.filter && `filter=${encodeURIComponent(writePath(query.filter))}`,
    sort && `sort=${sort}`,
    query.fields && `fields=${writeFields(query.fields)}`,
    page.kind === 'part' && page.offset !== undefined && `offset=${page.offset}`,
    page.kind === 'part' && page.limit !== undefined && `limit=${page.limit}`,
    page.kind === 'walk' && `limit=${page.size}`,
    nonsense,
  ].filter((piece) => typeof piece === 'string' && piece !== '');
  return [...writeConditions(query, writing), ...parameters].join('&');
}

function writeConditions({ joint, conditions }: ListQuery, writing: Writing): string[] {
  if (conditions.length === 1 && conditions[0]) return writeAlone(conditions[0], writing);
  if (joint === '&') return conditions.flatMap((condition) => writeSpread(condition, writing));
  return conditions.length === 0
    ? []
    : [conditions.map((condition) => writeCondition(condition, writing)).join(';')];
}

/** Alternatives can be whole expressions, `s=x;s=y`, when nothing stands beside them. */
function writeAlone(condition: Condition, writing: Writing): string[] {
  if (condition.operator !== 'equal' || condition.style % 7 !== 3) return writeSpread(condition, writing);
  return [spread(condition, writing).join(';')];
}

/** Alternatives can be repeated parameters, `s=x&s=y`. */
function writeSpread(condition: Condition, writing: Writing): string[] {
  const isSpread = condition.operator === 'equal' && condition.style % 3 === 1;
  return isSpread ? spread(condition, writing) : [writeCondition(condition, writing)];
}

const spread = (condition: Condition, writing: Writing) =>
  condition.values.map((value, n) =>
    writeCondition({ ...condition, values: [value], style: condition.style + n }, writing),
  );

function writeCondition({ path, operator, values, style }: Condition, writing: Writing): string {
  // The names of operators are looked for behind the attribute, so both spellings exist for every path.
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
/** Could be taken for an operator. */
const MISLEADING = /[=<>~*]/;

/** One literal: quoted or escaped where it must be, quoted sometimes where it need not be. */
function writeValue(text: string, style: number, among: boolean, type: ScalarType | undefined): string {
  const mustQuote = MISLEADING.test(text) || (among && text === '');
  const escaped = text.replace(/[\\",;]/g, '\\$&');
  if (mustQuote || style % 4 === 1) {
    const inner = text.replace(/[\\"]/g, '\\$&');
    return encoded(`"${inner}"`, style, type);
  }
  return encoded(SPECIAL.test(text) ? escaped : text, style, type);
}

function encoded(text: string, style: number, type: ScalarType | undefined): string {
  const whole = encodeURIComponent(text);
  const spaced = style % 2 === 0 ? whole.replaceAll('%20', '+') : whole;
  // Where a number or a date is expected, a "+" that was not encoded is understood.
  const keepsPlus = style % 3 === 0 && (type === 'number' || type === 'dateTime');
  const plus = keepsPlus ? spaced.replaceAll('%2B', '+') : spaced;
  return style % 3 === 2 ? plus.replaceAll('%3A', ':').replaceAll('%2C', ',') : plus;
}

function writePattern(pattern: string, style: number): string {
  const isQuoted = /^["=~]/.test(pattern) || style % 4 === 1;
  return encodeURIComponent(isQuoted ? `"${pattern.replaceAll('"', '\\"')}"` : pattern);
}

function writeKey({ path, descending, style }: SortKey): string {
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
