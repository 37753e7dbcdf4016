import { isNode, type Node } from '../../../lib/openapi.js';
import { propertiesOf, requiredOf } from '../creations.js';
import { JSON_TYPE, schemaOf } from '../paths.js';
import type { ContractRule } from '../rule.js';
import { schemaReference, schemasOf } from '../schemas/components.js';

const TEXT = { type: 'string' };

/** The error of TMF630. */
const ERROR = {
  type: 'object',
  required: ['code', 'reason'],
  properties: {
    code: TEXT,
    reason: TEXT,
    message: TEXT,
    status: TEXT,
    referenceError: { ...TEXT, format: 'uri' },
    '@baseType': TEXT,
    '@schemaLocation': { ...TEXT, format: 'uri' },
    '@type': TEXT,
  },
};

/** Whether a published schema describes the errors that the server returns. */
function isUsable(schema: Node | undefined): boolean {
  const properties = propertiesOf(schema ?? {});
  const isText = (name: string) => isNode(properties[name]) && properties[name].type === 'string';
  return (
    ['code', 'reason'].every(isText) &&
    requiredOf(schema ?? {}).every((name) => ['code', 'reason', '@type'].includes(name))
  );
}

const isFailure = (status: string) => /^([45]|default$)/.test(status);

/** Gives the failures of an operation the schema of errors, in place. Returns whether one had another or none. */
function describe(operation: Node): boolean {
  const responses = isNode(operation.responses) ? operation.responses : {};
  const $ref = schemaReference('Error');
  const others = Object.keys(responses).filter(
    (status) => isFailure(status) && schemaOf(responses[status])?.$ref !== $ref,
  );
  for (const status of others)
    responses[status] = {
      ...(responses[status] as Node),
      content: { [JSON_TYPE]: { schema: { $ref } } },
    };
  return others.length > 0;
}

export const errors: ContractRule = {
  name: 'error',
  reason: 'Every failure is described by the error of TMF630.',
  apply(document) {
    const schemas = schemasOf(document);
    const isReplaced = !isUsable(schemas.Error);
    if (isReplaced) schemas.Error = structuredClone(ERROR);
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, node]) =>
        isNode(node) && describe(node) ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
    return [...(isReplaced ? ['schema Error'] : []), ...operations];
  },
};
