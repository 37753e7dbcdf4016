import type { Node } from '../../../lib/openapi.js';

/** What a list of values allows by its type: texts that were written without quotes are texts. */
function textOrNumber(value: unknown, type: unknown): unknown {
  if (type === 'string') return String(value);
  const isNumber = type === 'number' || type === 'integer';
  return isNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
}

/** The type of all values; undefined if they have several. */
function typeOf(values: readonly unknown[]): string | undefined {
  const [type, ...others] = new Set(values.map((value) => typeof value));
  return others.length === 0 ? type : undefined;
}

/** Corrects an enumeration in place: its values are of its type, each once; one without values, or of several types, is none. */
export function enumeration(schema: Node): string | undefined {
  if (schema.enum === undefined) return undefined;
  const published = Array.isArray(schema.enum) ? (schema.enum as unknown[]) : [];
  const given = published.filter((value) => value !== null);
  const isNullable = published.length > given.length;
  if (isNullable && given.length === 0) return undefined;
  const type = schema.type ?? typeOf(given);
  const values = [...new Set(given.map((value) => textOrNumber(value, type)))];
  if (isNullable) schema.nullable = true;
  delete schema.enum;
  if (values.length > 0 && type !== undefined && typeOf(values) !== undefined && type !== 'object')
    Object.assign(schema, { type, enum: isNullable ? [...values, null] : values });
  return JSON.stringify(schema.enum) === JSON.stringify(published)
    ? undefined
    : `values ${JSON.stringify(published).slice(0, 200)}`;
}
