import { isNode, mapValues, type Node, type OpenApiDocument } from '../lib/openapi.js';

/**
 * A copy of an effective contract for comparison. Notifications are sent by this server, not received, so each becomes
 * a response: what breaks its readers is the opposite of what breaks the senders of a request. Of a notification, the
 * envelope remains: the resource in it is compared where the resource is read.
 */
export function comparisonView(document: OpenApiDocument): OpenApiDocument {
  const paths = mapValues(document.paths, (item) =>
    mapValues(item, (operation) => (isListener(operation) ? asResponse(operation, document) : operation)),
  );
  return { ...document, paths };
}

const isListener = (operation: unknown): operation is Node =>
  isNode(operation) && operation['x-tmf-listener'] === true;

function asResponse({ requestBody, ...operation }: Node, document: OpenApiDocument): Node {
  const content =
    isNode(requestBody) && isNode(requestBody.content) ? Object.values(requestBody.content) : [];
  const schema = isNode(content[0]) ? content[0].schema : undefined;
  const envelope = { 'application/json': { schema: envelopeOf(schema, document, 2) } };
  return { ...operation, responses: { 200: { description: 'notification', content: envelope } } };
}

/** The members of a schema, `levels` deep. The server sends all members of a notification, so all are required. */
function envelopeOf(schema: unknown, document: OpenApiDocument, levels: number): unknown {
  const { properties, ...own } = resolve(schema, document);
  if (!isNode(properties)) return schema;
  if (levels === 0) return { type: 'object' };
  const members = mapValues(properties, (member) => envelopeOf(member, document, levels - 1));
  return { ...own, properties: members, required: Object.keys(members) };
}

function resolve(schema: unknown, document: OpenApiDocument): Node {
  if (!isNode(schema)) return {};
  if (typeof schema.$ref !== 'string') return schema;
  return resolve(
    document.components.schemas?.[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)],
    document,
  );
}
