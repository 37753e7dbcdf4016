import type { JsonObject, JsonValue } from '../../values/json.js';
import { writtenOutLength } from '../query-string/pattern-cost.js';
import type { Call, Comparable, PathQuery, Segment, Selector, Test } from './ast.js';
import { compare, type MaybeValue } from './compare.js';
import { FUNCTIONS } from './functions.js';
import { Budget, type Spend } from './limits.js';
import { Node } from './node.js';
import { compileStored, matchesRegex, type Regex } from './regex.js';

/** A nodelist (RFC 9535): a node is in it once for each selector that selects it. */
type Nodes = readonly Node[];

/**
 * Evaluation of one expression on one resource. A budget limits the work; recursion is limited by the nesting of the
 * expression and of compared values.
 */
export class Evaluation {
  private readonly root: Node;
  private readonly budget: Budget;
  private readonly spend: Spend;
  private walks = 0;
  /** Results of paths from the root: they are the same for every node of a filter. */
  private readonly rootQueryResults = new Map<PathQuery, Nodes>();
  private readonly rootCallResults = new Map<Call, MaybeValue>();
  private readonly storedRegexes = new Map<string, Regex | undefined>();

  constructor(
    resource: JsonObject,
    private readonly maxRegexLength: number,
    maxVisits?: number,
  ) {
    this.budget = new Budget(maxVisits);
    this.spend = this.budget.spend;
    this.root = new Node(resource);
  }

  /** The values visited so far. */
  get visits(): number {
    return this.budget.visits;
  }

  /** Returns the nodes that a path selects, in the order in which they are found: two for `note[0,0]`. */
  nodes(query: PathQuery, current = this.root): Nodes {
    if (query.from === 'current') return this.walk(query, current);
    const nodes = this.rootQueryResults.get(query) ?? this.walk(query, this.root);
    this.rootQueryResults.set(query, nodes);
    return nodes;
  }

  private walk(query: PathQuery, start: Node): Nodes {
    let nodes: Nodes = [start];
    for (const segment of query.segments) nodes = this.step(segment, nodes);
    return nodes;
  }

  private step({ descendants, selectors }: Segment, from: Nodes): Nodes {
    const found: Node[] = [];
    for (const node of descendants ? this.withDescendants(from) : from) {
      for (const selector of selectors) this.select(selector, node, found);
    }
    return found;
  }

  /** Returns the nodes and their descendants, each once, parents before children; without recursion. */
  private withDescendants(from: Nodes): Iterable<Node> {
    this.walks += 1;
    const all: Node[] = [];
    const stack = [...from].reverse();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.lastWalk === this.walks) continue;
      node.lastWalk = this.walks;
      all.push(node);
      const children = this.children(node);
      for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as Node);
    }
    return all;
  }

  private children(node: Node): Nodes {
    const children = node.children();
    this.spend(children.length);
    return children;
  }

  private select(selector: Selector, node: Node, found: Node[]): void {
    this.spend(1);
    for (const candidate of this.candidates(selector, node)) {
      if (selector.kind !== 'filter' || this.passes(selector.test, candidate)) found.push(candidate);
    }
  }

  private candidates(selector: Selector, node: Node): Nodes {
    switch (selector.kind) {
      case 'name':
        return present(node.child(selector.name));
      case 'index':
        return present(node.child(selector.index < 0 ? selector.index + sizeOf(node) : selector.index));
      case 'slice':
        return this.slice(selector, node);
      case 'wildcard':
        return this.children(node);
      case 'filter':
        return selector.itself ? [node] : this.children(node);
    }
  }

  private slice({ start, end, step }: Selector & { kind: 'slice' }, node: Node): Node[] {
    const size = sizeOf(node);
    const bound = (index: number, min: number, max: number) =>
      Math.min(Math.max(index < 0 ? index + size : index, min), max);
    const sliced: Node[] = [];
    const add = (index: number) => {
      this.spend(1);
      sliced.push(...present(node.child(index)));
    };
    if (step > 0) {
      const last = bound(end ?? size, 0, size);
      for (let index = bound(start ?? 0, 0, size); index < last; index += step) add(index);
    } else if (step < 0) {
      const last = end === undefined ? -1 : bound(end, -1, size - 1);
      for (let index = bound(start ?? size - 1, -1, size - 1); index > last; index += step) add(index);
    }
    return sliced;
  }

  passes(test: Test, current = this.root): boolean {
    switch (test.kind) {
      case 'and':
        return test.parts.every((part) => this.passes(part, current));
      case 'or':
        return test.parts.some((part) => this.passes(part, current));
      case 'not':
        return !this.passes(test.part, current);
      case 'exists':
        return this.nodes(test.query, current).length > 0;
      case 'comparison':
        return compare(
          this.value(test.left, current),
          test.operator,
          this.value(test.right, current),
          this.spend,
        );
      case 'pattern':
        return this.matches(test, current);
    }
  }

  private matches({ value, pattern, whole }: Test & { kind: 'pattern' }, current: Node): boolean {
    const text = this.value(value, current);
    const regex = pattern.kind === 'regex' ? pattern : this.storedRegex(this.value(pattern, current));
    return typeof text === 'string' && regex !== undefined && matchesRegex(regex, text, whole, this.spend);
  }

  private storedRegex(pattern: MaybeValue): Regex | undefined {
    if (typeof pattern !== 'string' || pattern.length > this.maxRegexLength) return undefined;
    if (writtenOutLength(pattern) > this.maxRegexLength) return undefined;
    if (!this.storedRegexes.has(pattern)) {
      this.storedRegexes.set(pattern, compileStored(pattern, this.spend));
    }
    return this.storedRegexes.get(pattern);
  }

  private value(operand: Comparable, current: Node): MaybeValue {
    return operand.kind === 'call' ? this.call(operand, current) : this.values(operand, current)[0];
  }

  call(call: Call, current = this.root): MaybeValue {
    const { name, argument } = call;
    if (this.rootCallResults.has(call)) return this.rootCallResults.get(call);
    const value = FUNCTIONS[name].apply(this.values(argument, current), this.spend);
    if (argument.kind === 'query' && argument.from === 'root') this.rootCallResults.set(call, value);
    return value;
  }

  private valuesOf(nodes: Nodes): JsonValue[] {
    this.spend(nodes.length);
    return nodes.map((node) => node.value);
  }

  private values(operand: Comparable, current: Node): JsonValue[] {
    switch (operand.kind) {
      case 'literal':
        return [operand.value];
      case 'query':
        return this.valuesOf(this.nodes(operand, current));
      case 'call':
        return present(this.call(operand, current));
    }
  }
}

const present = <T>(item: T | undefined): T[] => (item === undefined ? [] : [item]);

const sizeOf = ({ value }: Node) => (Array.isArray(value) ? value.length : 0);
