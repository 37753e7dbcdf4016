import { isNode, type Node, type OpenApiDocument } from '../lib/openapi.js';

const keyOf = ({ name, in: where }: Node) => `${where} ${name}`;

/** Removes parameters that a later one replaces: an overlay can only add those that the published file may have, too. */
export function removeRepeatedParameters({ paths }: OpenApiDocument): void {
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item).filter(isNode))) {
    if (!Array.isArray(operation.parameters)) continue;
    const last = new Map((operation.parameters as Node[]).map((parameter) => [keyOf(parameter), parameter]));
    operation.parameters = [...last.values()];
  }
}
