import { isNode, type Node } from '../../../lib/openapi.js';
import { isEventPath, JSON_TYPE, servedMethods } from '../paths.js';
import type { ContractRule } from '../rule.js';

/** What the server reads and writes as JSON: JSON of any name, and any type. */
const IS_JSON = /^(application\/([\w.-]+\+)?json|\*\/\*|application\/\*)\s*(;|$)/i;

/** Bodies of patches say by their type what kind of patch they are. */
const IS_PATCH = /patch/i;

/** Gives a body or response the one type of JSON, in place. Returns the types that it replaces. */
function simplify(holder: unknown): string[] {
  if (!isNode(holder) || !isNode(holder.content)) return [];
  const types = Object.keys(holder.content);
  const [first] = types.filter((type) => IS_JSON.test(type));
  if (first === undefined || types.includes(JSON_TYPE) || types.some((type) => IS_PATCH.test(type)))
    return [];
  holder.content = { [JSON_TYPE]: holder.content[first] };
  return types;
}

export const mediaTypes: ContractRule = {
  name: 'media-type',
  reason: 'The server reads and writes JSON in UTF-8.',
  apply(document) {
    const replaced = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => isEventPath(path) || servedMethods(path).includes(method))
        .flatMap(([, operation]) => {
          const { requestBody, responses } = operation as { requestBody?: unknown; responses?: Node };
          return [requestBody, ...Object.values(responses ?? {})].flatMap(simplify);
        }),
    );
    return [...new Set(replaced)].map((type) => `${type} → ${JSON_TYPE}`);
  },
};
