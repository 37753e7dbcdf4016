import { modelName } from '../../../../src/services/contract/shared-names.js';
import { isNode, type Node, type OpenApiDocument } from '../../../lib/openapi.js';
import { summaryOf } from '../../../lib/summary.js';
import { isEventPath, isItem, isList, servedMethods } from '../paths.js';
import type { ContractRule } from '../rule.js';

/** The verbs of operations on resources, as overlays and clients look for them. */
const VERBS: Readonly<Record<string, string>> = {
  'get collection': 'list',
  'post collection': 'create',
  'get item': 'retrieve',
  'put item': 'update',
  'patch item': 'patch',
  'delete item': 'delete',
};
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly node: Node;
}

const operationsOf = ({ paths }: OpenApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (isNode(item[method]) ? [{ path, method, node: item[method] }] : [])),
  );

/** The verb by which an operation on a resource is known; undefined for other operations. */
function verbOf({ path, method, node }: Operation): string | undefined {
  if (!servedMethods(path).includes(method)) return undefined;
  const verb = VERBS[`${method} ${isItem(path) ? 'item' : 'collection'}`];
  return verb === 'list' && !isList(node) ? undefined : verb;
}

/** `/lamp/{id}/wick` → `LampWick`; of the last part alone, `Wick`. */
function nameOf(path: string, isWhole: boolean): string {
  const parts = path.split('/').filter((part) => part !== '' && !part.startsWith('{'));
  return modelName((isWhole ? parts : parts.slice(-1)).join('-'));
}

/** Whether a published id can stay: PUT may have any verb. */
function isUsable(operation: Operation, taken: ReadonlySet<string>): boolean {
  const id = String(operation.node.operationId ?? '');
  const verb = verbOf(operation);
  const isKnown = verb === undefined || verb === 'update' || new RegExp(`^${verb}[A-Z]`).test(id);
  return isKnown && /^[A-Za-z]\w*$/.test(id) && !taken.has(id.toLowerCase());
}

function newId(operation: Operation, taken: ReadonlySet<string>): string {
  const { path, method } = operation;
  const verb = verbOf(operation) ?? method;
  const ids = [false, true].map((isWhole) => `${verb}${nameOf(path, isWhole)}`);
  const isFree = (id: string) => !taken.has(id.toLowerCase());
  const free = ids.find(isFree);
  if (free !== undefined) return free;
  for (let index = 2; ; index++) if (isFree(`${ids[1]}${index}`)) return `${ids[1]}${index}`;
}

export const operationIds: ContractRule = {
  name: 'operation-id',
  reason: 'An operation on a resource is named after what it does, and no two operations have one name.',
  apply(document) {
    const taken = new Set<string>();
    const operations = operationsOf(document).filter(({ path }) => !isEventPath(path));
    const usable = operations.filter((operation) => {
      const isKept = isUsable(operation, taken);
      if (isKept) taken.add(String(operation.node.operationId).toLowerCase());
      return isKept;
    });
    return operations
      .filter((operation) => !usable.includes(operation))
      .map((operation) => {
        const { method, path, node } = operation;
        const id = newId(operation, taken);
        taken.add(id.toLowerCase());
        Object.assign(node, { operationId: id, summary: summaryOf(id) });
        return `${method.toUpperCase()} ${path}: ${id}`;
      });
  },
};
