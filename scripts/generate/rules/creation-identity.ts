import { creationsOf, propertiesOf, requiredOf } from './creations.js';
import type { ContractRule } from './rule.js';

const SET_BY_SERVER = ['id', 'href'];

export const creationIdentity: ContractRule = {
  name: 'creation-identity',
  reason: 'The server sets id and href, so that a creation cannot have to name them.',
  apply(document) {
    return creationsOf(document).flatMap(({ operation, path, body, resource }) => {
      const required = requiredOf(body.schema);
      const named = SET_BY_SERVER.filter((name) => required.includes(name));
      if (named.length === 0) return [];
      const rest = required.filter((name) => !named.includes(name));
      const isShared = resource?.name === body.name;
      const name = isShared ? `${body.name}_Create` : body.name;
      const schema = isShared
        ? { ...body.schema, properties: { ...propertiesOf(body.schema) } }
        : body.schema;
      if (rest.length > 0) schema.required = rest;
      else delete schema.required;
      if (isShared) {
        Object.assign(document.components, { schemas: { ...document.components.schemas, [name]: schema } });
        operation.requestBody = {
          required: true,
          content: { 'application/json;charset=utf-8': { schema: { $ref: `#/components/schemas/${name}` } } },
        };
      }
      return [`POST ${path}: ${named.join(' and ')} not required in ${name}`];
    });
  },
};
