import fc from 'fast-check';
import type { ObjectShape, Shape } from './contract.js';
import {
  EARLIER_INSTANTS,
  INSTANTS,
  INTEGERS,
  NESTED_NAMES,
  NON_INSTANTS,
  NUMBERS,
  TEXTS,
  UNDECLARED_NAMES,
} from './values.js';

export type Json = string | number | boolean | null | Json[] | JsonMap;
export interface JsonMap {
  [name: string]: Json;
}

const weighted = <T>(...choices: readonly [weight: number, arbitrary: fc.Arbitrary<T>][]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const text = fc.oneof(fc.constantFrom(...TEXTS.slice(0, 8)), fc.constantFrom(...TEXTS));
const number = fc.constantFrom(...NUMBERS);
const scalar = weighted<Json>([4, text], [3, number], [2, fc.boolean()], [1, fc.constant(null)]);
const listOf = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> => fc.array(value, { maxLength: 3 });

/** Any JSON, up to three levels of nesting. */
const anything: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    listOf(tie('value')),
    fc.dictionary(fc.constantFrom(...NESTED_NAMES), tie('value'), { maxKeys: 3 }) as fc.Arbitrary<Json>,
  ),
})).value;

/** Clients cannot send greater integers as numbers. */
const withExactIntegers = (document: JsonMap): JsonMap =>
  JSON.parse(JSON.stringify(document), (_, value) =>
    value === Number.MAX_SAFE_INTEGER + 1 ? Number.MAX_SAFE_INTEGER : value,
  );

/** Generates documents that a client can create; with `loose`, also documents that another contract allowed. */
export function documentOf(shape: ObjectShape, loose: boolean): fc.Arbitrary<JsonMap> {
  const document = objectOf(shape, UNDECLARED_NAMES, loose, true);
  return loose ? document : document.map(withExactIntegers);
}

function objectOf(
  { members, required }: ObjectShape,
  undeclared: readonly string[],
  loose: boolean,
  isRoot = false,
): fc.Arbitrary<JsonMap> {
  const declared = Object.entries(members).map(([name, member]) => [
    name,
    isRoot
      ? rootMemberOf(member, loose, required.includes(name))
      : notBlank(memberOf(member, loose), !loose && required.includes(name)),
  ]);
  const requiredKeys = loose ? [] : [...required];
  return fc
    .tuple(
      fc.record(Object.fromEntries(declared), { requiredKeys: requiredKeys as never[] }),
      fc.option(
        fc.dictionary(
          fc.constantFrom(...undeclared.filter((name) => !Object.hasOwn(members, name))),
          anything,
          {
            maxKeys: 3,
            noNullPrototype: true,
          },
        ),
        {
          freq: 2,
          nil: {},
        },
      ),
    )
    .map(([own, others]) => ({ ...(others as JsonMap), ...(own as JsonMap) }))
    .map((object) => (loose ? object : withValidPeriod(object)));
}

/** Some resources reject a period that ends before it begins. */
function withValidPeriod({ endDateTime, ...object }: JsonMap): JsonMap {
  if (endDateTime === undefined) return object;
  const isEarly = Date.parse(String(endDateTime)) < Date.parse(String(object.startDateTime));
  return isEarly ? object : { ...object, endDateTime };
}

/** Mandatory attributes must not be blank. */
const notBlank = (value: fc.Arbitrary<Json>, isRequired: boolean) =>
  isRequired ? value.filter(isFilled) : value;

const isFilled = (value: Json) =>
  typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;

/** A scalar of the first level has a column: its values must have the declared type. */
function rootMemberOf(shape: Shape, loose: boolean, isRequired: boolean): fc.Arbitrary<Json> {
  if (!loose) return notBlank(memberOf(shape, loose), isRequired);
  if (shape.kind !== 'scalar') return memberOf(shape, loose);
  return weighted<Json>([12, scalarOf(shape, shape.type !== 'dateTime')], [1, fc.constant(null)]);
}

function memberOf(shape: Shape, loose: boolean): fc.Arbitrary<Json> {
  const plain = plainOf(shape, loose);
  if (!loose) return plain;
  return weighted<Json>(
    [20, plain],
    [1, fc.constant(null)],
    [1, listOf(plain)],
    [1, listOf(listOf(plain))],
    ...(shape.kind === 'array' ? [[3, plainOf(shape.item, loose)] as [number, fc.Arbitrary<Json>]] : []),
  );
}

/** Names of undeclared attributes of nested objects. */
const NESTED_UNDECLARED = ['x', 'é', 'x-ours'];

function plainOf(shape: Shape, loose: boolean): fc.Arbitrary<Json> {
  switch (shape.kind) {
    case 'any':
      return loose ? anything : scalar.filter((value) => value !== null);
    case 'array':
      return fc.array(memberOf(shape.item, loose), { maxLength: 3 });
    case 'object':
      return objectOf(shape, NESTED_UNDECLARED, loose);
    case 'scalar':
      return scalarOf(shape, loose);
  }
}

function scalarOf({ type, schema }: Shape & { kind: 'scalar' }, loose: boolean): fc.Arbitrary<Json> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fc.constantFrom(...(schema.type === 'integer' ? INTEGERS : NUMBERS));
  if (type === 'dateTime')
    return fc.constantFrom(...INSTANTS, ...(loose ? [...NON_INSTANTS, ...EARLIER_INSTANTS] : []));
  if (schema.format?.startsWith('uri') && !loose)
    return fc.constantFrom('https://a.example/b', '/c', 'd?e=f');
  return schema.format === 'base64' && !loose ? fc.constantFrom('YQ==', 'YWI=') : text;
}
