import { isNode, type Node } from '../../../lib/openapi.js';
import type { ContractRule } from '../rule.js';

const keyOf = ({ name, in: where }: Node) => `${where} ${name}`;
const parametersOf = ({ parameters }: Node) => (Array.isArray(parameters) ? parameters.filter(isNode) : []);

/** The parameters of an operation: those of its path, each variable of the path, in their order, and its own. */
function declared(path: string, item: Node, operation: Node): Node[] {
  const own = parametersOf(operation);
  const all = [
    ...parametersOf(item).filter((each) => !own.some((other) => keyOf(other) === keyOf(each))),
    ...own,
  ];
  const variables = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => {
    const known = all.find((each) => keyOf(each) === `path ${name}`);
    return { ...(known ?? { name, in: 'path', schema: { type: 'string' } }), required: true };
  });
  return [...variables, ...all.filter((each) => each.in !== 'path')];
}

/** Gives the operations of a path their parameters, in place. Returns whether one has changed. */
function complete(path: string, item: Node): boolean {
  let isChanged = item.parameters !== undefined;
  for (const operation of Object.values(item).filter(isNode)) {
    const all = declared(path, item, operation);
    const inPath = (parameters: Node[]) => JSON.stringify(parameters.filter((each) => each.in === 'path'));
    if (item.parameters === undefined && inPath(all) === inPath(parametersOf(operation))) continue;
    operation.parameters = structuredClone(all);
    isChanged = true;
  }
  delete item.parameters;
  return isChanged;
}

export const pathParameters: ContractRule = {
  name: 'path-parameter',
  reason:
    'An operation declares its parameters itself, each variable of its path once; no path ends with a slash.',
  apply(document) {
    const done: string[] = [];
    const paths: Record<string, Record<string, unknown>> = {};
    for (const [published, item] of Object.entries(document.paths)) {
      const path = published.replace(/(?<=.)\/+$/, '');
      if (complete(path, item) || path !== published) done.push(path);
      paths[path] = { ...paths[path], ...item };
    }
    document.paths = paths;
    return done;
  },
};
