import { isNode, type Node } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';

/** The names of a path's variables by our convention: `id` at the end, `<resource>Id` before that. */
function conventional(path: string): Map<string, string>[] {
  const segments = path.split('/');
  return segments.flatMap((segment, index) => {
    const name = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    if (name === undefined) return [];
    const isLast = index === segments.length - 1;
    const owner = (segments[index - 1] ?? '').replace(/\W/g, '');
    if (isLast) return [new Map([[name, 'id']])];
    return [new Map([[name, name === 'id' || /\W/.test(name) ? `${owner}Id` : name]])];
  });
}

/** The path with other names for its variables. */
function renamed(path: string, names: readonly Map<string, string>[]): string {
  let index = 0;
  return path.replace(/\{([^{}/]+)\}/g, (whole, name: string) => {
    const to = names[index++]?.get(name);
    return to === undefined ? whole : `{${to}}`;
  });
}

/** Renames the path parameters, in the order of their variables. */
function renameParameters(item: Node, names: readonly Map<string, string>[]): void {
  const operations = [item, ...Object.values(item).filter(isNode)];
  for (const { parameters } of operations) {
    if (!Array.isArray(parameters)) continue;
    const inPath = (parameters as Node[]).filter((each) => each.in === 'path');
    for (const parameter of inPath) {
      const to = names.map((each) => each.get(String(parameter.name))).find((each) => each !== undefined);
      if (to !== undefined) parameter.name = to;
    }
  }
}

export const pathVariables: ContractRule = {
  name: 'path-variable',
  reason: 'The variable at the end of a path is the id of the resource, whatever its name.',
  apply(document) {
    const done: string[] = [];
    const paths: Record<string, Record<string, unknown>> = {};
    for (const [path, item] of Object.entries(document.paths)) {
      const names = conventional(path);
      const to = renamed(path, names);
      if (to !== path) {
        done.push(`${path} → ${to}`);
        renameParameters(item, names);
      }
      paths[to] = { ...paths[to], ...item };
    }
    document.paths = paths;
    return done;
  },
};
