import { dirname, join } from 'node:path';
import type { SourceFile } from './sources.js';

/** The files that each file imports, by path. */
type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** `value`: imports that exist at run time. `type`: these and the imports of types. */
export type ImportKind = 'value' | 'type';

/** Groups of files that import each other in a circle. */
export function circlesOf(files: readonly SourceFile[], kind: ImportKind): string[][] {
  return stronglyConnected(importGraph(files, kind));
}

const IMPORT = /^(?:import|export)\s+(type\s+)?([^'";]*?)(?:from\s+)?'(\.[^']+)'/gm;

function importGraph(files: readonly SourceFile[], kind: ImportKind): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, text }) => {
      const imports = [...text.matchAll(IMPORT)]
        .filter(([, type, names = '']) => kind === 'type' || !(type || hasOnlyTypes(names)))
        .map(([, , , specifier = '']) => join(dirname(path), specifier).replace(/\.js$/, '.ts'));
      return [path, imports.filter((target) => known.has(target))];
    }),
  );
}

/** `{ type A, type B }`; not `{ type A, b }`, nor an import for its effect. */
function hasOnlyTypes(names: string): boolean {
  const list = /^\{([\s\S]*)\}\s*$/
    .exec(names)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return list !== undefined && list.length > 0 && list.every((name) => name.trim().startsWith('type '));
}

/** Tarjan's algorithm: the strongly connected components of more than one file. */
function stronglyConnected(graph: ImportGraph): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const components: string[][] = [];
  const visit = (file: string) => {
    index.set(file, index.size);
    lowest.set(file, index.size - 1);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(file) === index.get(file)) components.push(stack.splice(stack.indexOf(file)));
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return components.filter(({ length }) => length > 1).map((component) => component.sort());
}
