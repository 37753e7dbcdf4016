import { isObject, type JsonValue } from '../../values/json.js';

/** Node (RFC 9535): a value and its location. Each location has one `Node` object, so a set contains it once. */
export class Node {
  private readonly childNodes = new Map<string | number, Node>();

  constructor(
    readonly value: JsonValue,
    private readonly parent?: Node,
    private readonly key: string | number = '',
  ) {}

  /** Returns the node of an own member or an item; undefined if there is none. */
  child(key: string | number): Node | undefined {
    const existing = this.childNodes.get(key);
    if (existing !== undefined) return existing;
    const value = this.valueAt(key);
    if (value === undefined) return undefined;
    const node = new Node(value, this, key);
    this.childNodes.set(key, node);
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

  /** Returns names and indexes from the resource to this node. */
  location(): (string | number)[] {
    const location: (string | number)[] = [];
    for (let node: Node = this; node.parent; node = node.parent) location.unshift(node.key);
    return location;
  }
}
