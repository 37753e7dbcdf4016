import { discriminatorMapping, isNode, type Node, type OpenApiDocument } from '../../../lib/openapi.js';
import { propertiesOf, requiredOf } from '../creations.js';
import type { ContractRule } from '../rule.js';
import { walk } from '../walk.js';
import { schemaNameOf, schemaReference, schemasOf } from './components.js';

const TYPE = '@type';

/** The `@type` of a schema by its name: schemas for creation and change have a suffix. */
const typeNameOf = (schema: string) => schema.replace(/_[A-Z]{3}$/, '');

const isTyped = (schema: Node | undefined) => isNode(schema) && isNode(propertiesOf(schema)[TYPE]);

const alternativesOf = (schema: Node): Node[] | undefined => {
  const { oneOf, anyOf } = schema;
  return Array.isArray(oneOf) ? oneOf : Array.isArray(anyOf) ? anyOf : undefined;
};

/** Whether a schema demands no more than another one, and less of something: it is inherited by that. */
function isWider(schema: Node, other: Node): boolean {
  const sets = [
    [Object.keys(propertiesOf(schema)), Object.keys(propertiesOf(other))],
    [requiredOf(schema), requiredOf(other)],
  ] as const;
  return (
    sets.every(([own, others]) => own.every((name) => others.includes(name))) &&
    sets.some(([own, others]) => own.length < others.length)
  );
}

/** A mapping from a schema's own type to what it inherits means the schema itself. */
function itselfInstead(name: string, target: unknown, schemas: Record<string, Node>): string {
  const [own = {}, mapped = {}] = [schemas[name], schemas[schemaNameOf(target) ?? '']];
  return !alternativesOf(own) && isWider(mapped, own) ? schemaReference(name) : String(target);
}

/** The schemas by `@type`: those of the mapping, and other alternatives under their own names. */
function mappingOf(name: string, schemas: Record<string, Node>): Record<string, string> | undefined {
  const schema = schemas[name] as Node;
  const { discriminator } = schema;
  const names = (alternativesOf(schema) ?? []).map(({ $ref }) => schemaNameOf($ref));
  if (names.includes(undefined)) return undefined;
  const published = discriminatorMapping(schema) ?? {};
  const known = Object.entries(published).filter(([, target]) => isNode(schemas[schemaNameOf(target) ?? '']));
  const targets = new Set(known.map(([, target]) => schemaNameOf(target)));
  const others = (names as string[]).filter((each) => !targets.has(each));
  const isUnion =
    names.length > 0 &&
    (isNode(discriminator) || (names as string[]).every((each) => isTyped(schemas[each])));
  if (names.length > 0 && !isUnion) return undefined;
  return Object.fromEntries([
    ...known.map(([type, target]) => [type, itselfInstead(name, target, schemas)]),
    ...others.map((other) => [typeNameOf(other), schemaReference(other)]),
  ]);
}

/** Gives a schema with variants its one form: every variant in the mapping, and among the alternatives if it has some. */
function normalize(name: string, schema: Node, schemas: Record<string, Node>): string[] {
  const alternatives = alternativesOf(schema);
  if (!alternatives && !isNode(schema.discriminator)) return [];
  const mapping = mappingOf(name, schemas);
  if (!mapping) return [];
  const others = Object.values(mapping).filter((target) => target !== schemaReference(name));
  delete schema.discriminator;
  if (others.length === 0) return [];
  schema.discriminator = { propertyName: TYPE, mapping };
  if (alternatives) {
    delete schema.anyOf;
    schema.oneOf = [...new Set(Object.values(mapping))].map(($ref) => ({ $ref }));
  }
  return [`${name}: ${Object.keys(mapping).join(', ')}`];
}

/** An extension of a type says its own name, which no enumeration can know. */
function openTypes(document: OpenApiDocument): string[] {
  const opened: string[] = [];
  walk(document.components.schemas, (node, path) => {
    const type = propertiesOf(node)[TYPE];
    if (!isNode(type) || !Array.isArray(type.enum)) return;
    delete type.enum;
    opened.push(`${path.replace(/^#\//, '')}: any ${TYPE}`);
  });
  return opened;
}

export const variants: ContractRule = {
  name: 'variant',
  reason: 'The @type says which schema describes an object; an object of another type is an extension.',
  apply(document) {
    const schemas = schemasOf(document);
    const opened = openTypes(document);
    return [
      ...Object.entries(schemas).flatMap(([name, schema]) => normalize(name, schema, schemas)),
      ...opened,
    ];
  },
};
