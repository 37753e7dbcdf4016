import type { Ajv } from 'ajv';
import { Slices } from '../../values/concurrency/slices.js';

/** The part of a validator that compiles. */
type Compiler = Pick<Ajv, 'addSchema' | 'getSchema'>;
type Schemas = Readonly<Record<string, unknown>>;

/** URI of a contract's components in a validator, absolute: those that refer to them share what was compiled for them. */
const CONTRACT = 'contract:api';
const PREFIX = '#/components/schemas/';

/**
 * Options of validators. Compiling takes most of the time of the first request of an operation, and two fifths of that are
 * optimizations that the JavaScript engine makes too.
 */
export const COMPILER_OPTIONS = { code: { optimize: false } } as const;

/** The reference to a schema of the contract from a schema of one's own. */
export const contractReference = (name: string): string => `${CONTRACT}${PREFIX}${name}`;

/** Adds the components of a contract, once. */
export function addComponents(compiler: Compiler & Pick<Ajv, 'schemas'>, components: unknown): void {
  if (!Object.hasOwn(compiler.schemas, CONTRACT)) compiler.addSchema({ components }, CONTRACT);
}

/** A copy of a schema of one's own that refers to the components that all share. */
export function withContractReferences<Schema>(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(withContractReferences) as Schema;
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([name, value]) => {
    const isReference = name === '$ref' && typeof value === 'string' && value.startsWith('#/components/');
    return [name, isReference ? `${CONTRACT}${value}` : withContractReferences(value)];
  });
  return Object.fromEntries(entries) as Schema;
}

/** The names of the schemas of the contract that a schema refers to. */
export function referencedNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? referencedName(value) : referencedNames(value),
  );
}

const referencedName = (reference: string) =>
  reference.startsWith(PREFIX) ? [reference.slice(PREFIX.length)] : [];

/**
 * Compiles the schemas with these names, and those that they refer to before them, in slices: all of them at once would block
 * the event loop for some 100 ms. A schema without references is compiled as a part of those that refer to it.
 */
export async function compileInSlices(
  compiler: Compiler,
  schemas: Schemas,
  names: readonly string[],
): Promise<void> {
  const slices = new Slices();
  for (const name of dependenciesFirst(schemas, names)) {
    compiler.getSchema(contractReference(name));
    await slices.nextIfOver();
  }
}

function dependenciesFirst(schemas: Schemas, names: readonly string[]): string[] {
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const referenced = referencedNames(schemas[name]);
    for (const each of referenced) visit(each);
    if (referenced.length > 0) ordered.push(name);
  };
  for (const name of names) visit(name);
  return ordered;
}
