import type { Node } from '../../../lib/openapi.js';
import type { ContractRule } from '../rule.js';
import { walk } from '../walk.js';

/** Whether the name of a member is a name in the contract, such as that of an attribute, and no keyword. */
const isNamed = (path: string) => /\/(properties|schemas|mapping)$/.test(path);

/** As JSON Schema has them, with the flag of the validators. */
function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function removeUnusable(node: Node): string[] {
  const removed: string[] = [];
  if (typeof node.nullable === 'boolean' && node.type === undefined) {
    delete node.nullable;
    removed.push('nullable without a type');
  }
  const [, inSlashes] = /^\/(.*)\/[a-z]*$/s.exec(String(node.pattern ?? '')) ?? [];
  if (inSlashes !== undefined && isRegularExpression(inSlashes)) {
    removed.push(`slashes around pattern ${node.pattern}`);
    node.pattern = inSlashes;
  }
  if (typeof node.pattern === 'string' && !isRegularExpression(node.pattern)) {
    removed.push(`pattern ${node.pattern}`);
    delete node.pattern;
  }
  return removed;
}

export const unusableKeywords: ContractRule = {
  name: 'unusable-keyword',
  reason:
    'Validators refuse a pattern of another dialect, and "nullable" without a type, which has no meaning.',
  apply(document) {
    const done: string[] = [];
    walk(document, (node, path) => {
      if (isNamed(path)) return;
      for (const each of removeUnusable(node)) done.push(`${path.replace(/^#\//, '')}: ${each}`);
    });
    return done;
  },
};
