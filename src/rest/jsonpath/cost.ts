import type { Comparable, Expression, PathQuery, Segment, Test } from './ast.js';
import type { JsonPath } from './index.js';

/**
 * Whether the expression searches the descendants of each descendant: a `..` in a filter below another `..`, from the
 * current node. The visits then grow with the square of the resource's size, or faster.
 */
export function hasNestedDescendants({ expression }: JsonPath): boolean {
  return depthOf(expression) > 1;
}

/** The number of `..` that are nested in each other. */
function depthOf(expression: Expression | Comparable): number {
  switch (expression.kind) {
    case 'literal':
      return 0;
    case 'query':
      return pathDepth(expression);
    case 'call':
      return depthOf(expression.argument);
    default:
      return testDepth(expression);
  }
}

/** Consecutive `..` of one path visit each node once; those in a filter visit nodes for each candidate. */
function pathDepth({ segments }: PathQuery): number {
  let above = 0;
  let deepest = 0;
  for (const segment of segments) {
    if (segment.descendants) above = 1;
    deepest = Math.max(deepest, above + filterDepth(segment));
  }
  return deepest;
}

function filterDepth({ selectors }: Segment): number {
  const depths = selectors.map((selector) => (selector.kind === 'filter' ? testDepth(selector.test) : 0));
  return Math.max(0, ...depths);
}

function testDepth(test: Test): number {
  switch (test.kind) {
    case 'and':
    case 'or':
      return Math.max(0, ...test.parts.map(testDepth));
    case 'not':
      return testDepth(test.part);
    case 'exists':
      return operandDepth(test.query);
    case 'comparison':
      return Math.max(operandDepth(test.left), operandDepth(test.right));
    case 'pattern':
      return Math.max(
        operandDepth(test.value),
        test.pattern.kind === 'regex' ? 0 : operandDepth(test.pattern),
      );
  }
}

/** Paths from the root are evaluated once, not for each candidate. */
function operandDepth(operand: Comparable): number {
  if (operand.kind === 'query' && operand.from === 'root') return 0;
  return operand.kind === 'call' ? operandDepth(operand.argument) : depthOf(operand);
}
