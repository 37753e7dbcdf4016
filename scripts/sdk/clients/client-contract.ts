import { generatorInput } from '../../generate/generator-input.js';
import { walk } from '../../generate/rules/walk.js';
import { isNode, mapValues, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import type { Edit } from './edits.js';

/** Operations that a client does not call. */
const NOT_CALLED = ['x-tmf-listener', 'x-tmf-not-implemented'];

/** Changes the node of a number, whose type the languages name differently. */
export type NumberType = (node: Node) => void;

/**
 * Returns the effective contract as openapi-generator gets it for clients: operations that clients call, in one group,
 * one for each kind of patch; one content type for each body; integers of 64 bits; numbers without a binary format, as JSON has them.
 */
export function clientContract(
  document: OpenApiDocument,
  group: string,
  numberType: NumberType,
): OpenApiDocument {
  const copy = structuredClone(generatorInput(document));
  copy.tags = [{ name: group }];
  copy.paths = withKindsOfPatch(mapValues(copy.paths, (item) => calledOperations(item, group)));
  for (const schema of Object.values(copy.components.schemas ?? {}))
    if (isNode(schema) && isNode(schema.properties)) schema.additionalProperties ??= true;
  walk(copy, (node) => {
    if (isNode(node.content)) node.content = singleContent(node.content);
    if (node.type === 'integer') node.format = 'int64';
    if (node.type === 'number') {
      delete node.format;
      numberType(node);
    }
  });
  return copy;
}

function calledOperations(item: Record<string, unknown>, group: string): Record<string, unknown> {
  const called = Object.entries(item).filter(
    ([, node]) => !isNode(node) || !NOT_CALLED.some((mark) => node[mark] === true),
  );
  return Object.fromEntries(
    called.map(([method, node]) => [method, isNode(node) ? { ...typedPart(node), tags: [group] } : node]),
  );
}

/** A part of a list has the type of the whole list, which some contracts do not say. */
function typedPart(operation: Node): Node {
  const responses = isNode(operation.responses) ? operation.responses : {};
  const [whole, part] = [responses['200'], responses['206']];
  if (!isNode(whole) || !isNode(part)) return operation;
  return { ...operation, responses: { ...responses, '206': { ...part, content: whole.content } } };
}

/** How the names of operations end that take operations instead of a merge patch. */
const KINDS_OF_PATCH: Readonly<Record<string, string>> = {
  'application/json-patch+json': 'AsJsonPatch',
  'application/json-patch-query+json': 'AsJsonPatchQuery',
};

/** Objects without a model: generated ones leave out a `value` that is null. */
const PATCH_OPERATIONS: Node = { type: 'array', items: { type: 'object', additionalProperties: true } };

/** The edits that remove what `withKindsOfPatch` has added to the paths of this contract. */
export function pathEdits({ paths }: OpenApiDocument): Edit[] {
  const isMarked = Object.keys(paths).some((path) => path.includes('#'));
  const edit = { reason: 'the kinds of patch have the same path', files: SOURCES, from: /#As\w+/g, to: '' };
  return isMarked ? [edit] : [];
}

const SOURCES = /\.(py|java|go)$/;

/** Adds an operation for each further kind of patch. Its path is marked, because no two operations may have the same. */
function withKindsOfPatch(paths: OpenApiDocument['paths']): OpenApiDocument['paths'] {
  const entries = Object.entries(paths).flatMap(([path, { patch, ...item }]) => [
    [path, { ...item, ...(patch !== undefined && { patch }) }] as const,
    ...kindsOfPatch(patch).map(([kind, operation]) => [`${path}#${kind}`, { patch: operation }] as const),
  ]);
  return Object.fromEntries(entries);
}

function kindsOfPatch(patch: unknown): [kind: string, operation: Node][] {
  const content = isNode(patch) && isNode(patch.requestBody) ? patch.requestBody.content : undefined;
  if (!isNode(patch) || !isNode(content) || content[MERGE_PATCH] === undefined) return [];
  return Object.keys(content).flatMap((type) => {
    const kind = KINDS_OF_PATCH[type];
    const requestBody = { required: true, content: { [type]: { schema: PATCH_OPERATIONS } } };
    return kind === undefined
      ? []
      : [[kind, { ...patch, operationId: `${patch.operationId}${kind}`, requestBody }]];
  });
}

const MERGE_PATCH = 'application/merge-patch+json';

/** A body has one content type; where there is a choice, changes are merge patches. */
function singleContent(content: Node): Node {
  const [first] = Object.entries(content);
  if (first === undefined) return content;
  const [type, media] = content[MERGE_PATCH] === undefined ? first : [MERGE_PATCH, content[MERGE_PATCH]];
  return { [type.replace(/;.*/, '')]: media };
}

/** The attributes whose names begin with @, and their words: `@baseType` → at, base, type. */
export function atNames(document: OpenApiDocument): Map<string, string[]> {
  const names = new Map<string, string[]>();
  walk(document.components.schemas, ({ properties }) => {
    for (const name of isNode(properties) ? Object.keys(properties) : [])
      if (name.startsWith('@')) names.set(name, ['at', ...wordsOf(name.slice(1))]);
  });
  return names;
}

const wordsOf = (name: string) => name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
