import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { isItem } from './paths.js';
import type { ContractRule } from './rule.js';
import { removeUnusedSchemas } from './schemas/components.js';

/** Whether an operation has one body for each type of patch, or none. */
function hasOtherBodies({ requestBody }: Node): boolean {
  if (!isNode(requestBody)) return true;
  return isNode(requestBody.content) && Object.keys(requestBody.content).length !== 1;
}

const okOf = ({ responses }: Node): Node | undefined =>
  isNode(responses) && isNode(responses['200']) ? responses['200'] : undefined;

/** The operations that patch one resource, with the operation that reads it. */
const patchesOf = ({ paths }: OpenApiDocument) =>
  Object.entries(paths).flatMap(([path, { patch, get }]) =>
    isItem(path) && isNode(patch) && hasOtherBodies(patch) ? [{ path, patch, get }] : [],
  );

export const patches: ContractRule = {
  name: 'patch',
  reason:
    'A patch of any type names what changes, and its result is the resource: no other schema describes it.',
  apply(document) {
    const found = patchesOf(document);
    if (found.length === 0) return [];
    for (const { patch, get } of found) {
      // The common overlay says what a patch can be.
      patch.requestBody = { required: true, content: {} };
      const [result, read] = [okOf(patch), isNode(get) ? okOf(get) : undefined];
      if (result?.content && read?.content) result.content = structuredClone(read.content);
    }
    const unused = removeUnusedSchemas(document);
    return [
      ...found.map(({ path }) => `PATCH ${path}`),
      ...(unused.length > 0 ? [`${unused.length} schemas that nothing else needs`] : []),
    ];
  },
};
