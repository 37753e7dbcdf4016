import { STATUS_CODES } from 'node:http';
import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';
import { schemaNameOf } from './schemas/components.js';
import { referenceOf, walk } from './walk.js';

const REASON = 'The published file refers to this schema and does not have it: any object is allowed.';

/** Removes references to parameters, bodies and responses: those that are there have been copied. */
function withoutParts(document: OpenApiDocument): string[] {
  const removed: string[] = [];
  const isPart = (value: unknown) => {
    const reference = isNode(value) ? referenceOf(value) : undefined;
    if (reference === undefined || schemaNameOf(reference) !== undefined) return false;
    removed.push(`${reference.slice('#/components/'.length)} is left out`);
    return true;
  };
  for (const operation of Object.values(document.paths).flatMap((item) =>
    Object.values(item).filter(isNode),
  )) {
    const { parameters, requestBody, responses } = operation;
    if (Array.isArray(parameters)) operation.parameters = parameters.filter((each) => !isPart(each));
    if (isPart(requestBody)) delete operation.requestBody;
    for (const [status, response] of Object.entries(isNode(responses) ? responses : {}))
      if (isPart(response)) (responses as Node)[status] = { description: STATUS_CODES[status] ?? status };
  }
  return removed;
}

export const danglingReferences: ContractRule = {
  name: 'dangling-reference',
  reason:
    'A reference to a schema that the file does not have is one to any object; other parts that it does not have are left out.',
  apply(document) {
    document.components ??= {};
    document.components.schemas ??= {};
    const { schemas } = document.components;
    const added: string[] = withoutParts(document);
    walk(document, (node) => {
      const name = /^#\/components\/schemas\/([^/]+)$/.exec(referenceOf(node) ?? '')?.[1];
      if (name === undefined || isNode(schemas[name])) return;
      schemas[name] = { type: 'object', description: REASON, additionalProperties: true };
      added.push(`${name} is a free object`);
    });
    return added;
  },
};
