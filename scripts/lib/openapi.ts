/** The parts of an OpenAPI 3.0 document that the pipeline reads by name. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string; variables?: Record<string, { default?: string }> }[];
  tags?: { name: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with `change` applied to every value, in the same order. */
export function mapValues<T, U>(record: Record<string, T>, change: (value: T, name: string) => U) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

/** The mapping of a schema's discriminator: references to schemas by the value that names them. Undefined if it has none. */
export function discriminatorMapping({ discriminator }: Node): Record<string, string> | undefined {
  const mapping = isNode(discriminator) ? discriminator.mapping : undefined;
  return isNode(mapping) ? (mapping as Record<string, string>) : undefined;
}
