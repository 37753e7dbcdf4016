import { isObject, type JsonValue } from '../../values/json.js';

/** A place in a resource. A place has one node only, so that sets of nodes hold every place once. */
export class Node {
  private readonly children = new Map<string | number, Node>();

  constructor(
    readonly value: JsonValue,
    private readonly parent?: Node,
    private readonly key: string | number = '',
  ) {}

  /** A member or an item. Names are looked up among the value's own, never on its prototype. */
  child(key: string | number): Node | undefined {
    const known = this.children.get(key);
    if (known !== undefined) return known;
    const value = this.valueAt(key);
    if (value === undefined) return undefined;
    const node = new Node(value, this, key);
    this.children.set(key, node);
    return node;
  }

  private valueAt(key: string | number): JsonValue | undefined {
    const { value } = this;
    if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
    return typeof key === 'string' && isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }

  keys(): Iterable<string | number> {
    if (Array.isArray(this.value)) return this.value.keys();
    return isObject(this.value) ? Object.keys(this.value) : [];
  }

  /** From the resource to here. */
  location(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let node: Node = this; node.parent; node = node.parent) path.unshift(node.key);
    return path;
  }
}
