import { isNode, type Node } from '../../lib/openapi.js';

/** Calls `visit` for every object in a document, parents first; `path` is a JSON pointer. */
export function walk(value: unknown, visit: (node: Node, path: string) => void, path = '#'): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) walk(each, visit, `${path}/${index}`);
  } else if (isNode(value)) {
    visit(value, path);
    for (const [name, each] of Object.entries(value)) walk(each, visit, `${path}/${name}`);
  }
}

/** The text of a reference to a component: `#/components/schemas/Appointment`; undefined for anything else. */
export const referenceOf = (node: Node): string | undefined =>
  typeof node.$ref === 'string' && node.$ref.startsWith('#/components/') ? node.$ref : undefined;
