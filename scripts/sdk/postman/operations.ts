import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';

/** An operation that clients call. */
export interface Operation {
  readonly method: string;
  /** `/hub/{id}/delivery` */
  readonly path: string;
  readonly node: Node;
}

/** Operations that clients do not call. */
const NOT_CALLED = ['x-tmf-listener', 'x-tmf-not-implemented'];

/** Returns the operations of an API that clients call. */
export function calledOperations({ paths }: OpenApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, node]) =>
      isNode(node) && node.operationId !== undefined && !NOT_CALLED.some((mark) => node[mark] === true)
        ? [{ method: method.toUpperCase(), path, node }]
        : [],
    ),
  );
}
