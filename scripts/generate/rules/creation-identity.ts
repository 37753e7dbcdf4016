import { discriminatorMapping, isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { type Creation, creationsOf, named, propertiesOf, requiredOf } from './creations.js';
import type { ContractRule } from './rule.js';

const IDENTITY = ['id', 'href'];

/** Dates that the server sets by the common overlay. */
const DATES = ['creationDate', 'lastUpdate', 'lastModified'];

/** Whether the server sets an attribute of a new resource. */
export function isSetByServer(name: string, schema: Node): boolean {
  const attribute = propertiesOf(schema)[name];
  const isDate = isNode(attribute) && attribute.format === 'date-time';
  return IDENTITY.includes(name) || (DATES.includes(name) && isDate);
}

/** Removes what the server sets from the required attributes, in place. Returns the names. */
function relax(schema: Node): string[] {
  const required = requiredOf(schema);
  const removed = required.filter((name) => isSetByServer(name, schema));
  if (removed.length === 0) return removed;
  const rest = required.filter((name) => !removed.includes(name));
  if (rest.length > 0) schema.required = rest;
  else delete schema.required;
  return removed;
}

/** The schemas of a creation: that of the body, a new one if it is that of the resource, and those of its variants. */
function schemasOf(document: OpenApiDocument, creation: Creation): [name: string, schema: Node][] {
  const { body, resource } = creation;
  const ofResource = variantsOf(document, resource?.schema).map(({ name }) => name);
  const variants = variantsOf(document, body.schema).filter(
    ({ name }) => name !== body.name && !ofResource.includes(name),
  );
  const isRelaxed = requiredOf(body.schema).some((name) => isSetByServer(name, body.schema));
  const own = isRelaxed && resource?.name === body.name ? ownSchema(document, creation) : body;
  return [own, ...variants].map(({ name, schema }) => [name, schema]);
}

function variantsOf(document: OpenApiDocument, schema: Node | undefined) {
  return Object.values(discriminatorMapping(schema ?? {}) ?? {}).flatMap(
    ($ref) => named(document, { $ref }) ?? [],
  );
}

/** Gives a creation whose body has the schema of the resource a schema of its own. */
function ownSchema(document: OpenApiDocument, { operation, body }: Creation) {
  const name = `${body.name}_Create`;
  const schema: Node = { ...body.schema, properties: { ...propertiesOf(body.schema) } };
  Object.assign(document.components, { schemas: { ...document.components.schemas, [name]: schema } });
  operation.requestBody = {
    required: true,
    content: { 'application/json;charset=utf-8': { schema: { $ref: `#/components/schemas/${name}` } } },
  };
  return { name, schema };
}

export const creationIdentity: ContractRule = {
  name: 'creation-identity',
  reason: 'The server sets id, href and the dates of changes, so that a creation cannot have to name them.',
  apply(document) {
    return creationsOf(document).flatMap((creation) =>
      schemasOf(document, creation).flatMap(([name, schema]) => {
        const removed = relax(schema);
        return removed.length > 0
          ? [`POST ${creation.path}: ${removed.join(' and ')} not required in ${name}`]
          : [];
      }),
    );
  },
};
