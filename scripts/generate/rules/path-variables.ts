import { isNode, type Node } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';

/** A new name of a variable. */
interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** The names of a path's variables by our convention, in their order: `id` at the end, `<resource>Id` before that. */
function conventional(path: string): Renaming[] {
  const segments = path.split('/');
  return segments.flatMap((segment, index) => {
    const from = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    if (from === undefined) return [];
    if (index === segments.length - 1) return [{ from, to: 'id' }];
    const owner = (segments[index - 1] ?? '').replace(/\W/g, '');
    return [{ from, to: from === 'id' || /\W/.test(from) ? `${owner}Id` : from }];
  });
}

/** The path with other names for its variables. */
function renamed(path: string, names: readonly Renaming[]): string {
  let index = 0;
  return path.replace(/\{([^{}/]+)\}/g, (whole, name: string) => {
    const renaming = names[index++];
    return renaming?.from === name ? `{${renaming.to}}` : whole;
  });
}

/** Renames the path parameters, in the order of their variables. */
function renameParameters(item: Node, names: readonly Renaming[]): void {
  const operations = [item, ...Object.values(item).filter(isNode)];
  for (const { parameters } of operations) {
    if (!Array.isArray(parameters)) continue;
    for (const parameter of (parameters as Node[]).filter((each) => each.in === 'path')) {
      const renaming = names.find(({ from }) => from === String(parameter.name));
      if (renaming) parameter.name = renaming.to;
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
