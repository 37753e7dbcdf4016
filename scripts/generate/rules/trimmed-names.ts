import { isNode, type Node } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';
import { walk } from './walk.js';

/** Maps of names: a schema's attributes, and the components of one kind. */
const isNamed = (path: string) => /\/properties$|^#\/components\/\w+$/.test(path);

/** Renames the members whose names begin or end with a blank, in place and in order. */
function trimMembers(node: Node): string[] {
  const names = Object.keys(node);
  const trimmed = names.filter((name) => name !== name.trim());
  if (trimmed.length === 0) return [];
  const members = names.map((name) => [name.trim(), node[name]] as const);
  for (const name of names) delete node[name];
  Object.assign(node, Object.fromEntries(members));
  return trimmed;
}

/** Trims texts in which a name is used: required attributes, parameters, references, operation ids. */
function trimUses(node: Node): void {
  if (Array.isArray(node.required)) node.required = node.required.map((name) => String(name).trim());
  for (const key of ['name', 'operationId', '$ref'])
    if (typeof node[key] === 'string') node[key] = node[key].trim();
}

/** Adds values without their blanks to an enumeration. The published ones stay valid. */
function extendEnumeration(node: Node): string[] {
  const values = node.enum as unknown[];
  const texts = values.filter((value): value is string => typeof value === 'string');
  const added = texts.map((value) => value.trim()).filter((value) => !values.includes(value));
  node.enum = [...values, ...new Set(added)];
  return added;
}

export const trimmedNames: ContractRule = {
  name: 'blank-in-name',
  reason: 'Blanks around a name are typing errors; values of enumerations are valid with and without them.',
  apply(document) {
    const done: string[] = [];
    const at = (path: string) => path.replace(/^#\//, '');
    walk(document, (node, path) => {
      if (isNamed(path)) {
        for (const name of trimMembers(node)) done.push(`${at(path)}: "${name}" → "${name.trim()}"`);
      } else if (isNode(node) && !/\/properties$/.test(path)) trimUses(node);
      if (Array.isArray(node.enum)) {
        for (const value of extendEnumeration(node)) done.push(`${at(path)}: value "${value}" added`);
      }
    });
    return done;
  },
};
