import { isObject, type JsonValue } from '../../values/json.js';

/** Node (RFC 9535): a value and its location. Each location has one `Node` object, so a set contains it once. */
export class Node {
  /** The number of the last walk through descendants that has been here: a set of nodes would take much memory. */
  lastWalk = 0;
  /** The nodes of items or members that were asked for one by one. */
  private known: Map<string | number, Node> | undefined;
  private allChildren: readonly Node[] | undefined;

  constructor(
    readonly value: JsonValue,
    private readonly parent?: Node,
    private readonly key: string | number = '',
  ) {}

  /** Returns the node of an own member or an item; undefined if there is none. */
  child(key: string | number): Node | undefined {
    const value = this.valueAt(key);
    if (value === undefined) return undefined;
    return this.allChildren ? this.among(this.allChildren, key) : this.nodeOf(value, key);
  }

  private valueAt(key: string | number): JsonValue | undefined {
    const { value } = this;
    if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
    return typeof key === 'string' && isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }

  private among(all: readonly Node[], key: string | number): Node | undefined {
    if (typeof key === 'number') return all[key];
    if (all.length <= FEW) return all.find((node) => node.key === key);
    if (this.known?.size !== all.length) this.known = new Map(all.map((node) => [node.key, node]));
    return this.known.get(key);
  }

  private nodeOf(value: JsonValue, key: string | number): Node {
    this.known ??= new Map();
    let node = this.known.get(key);
    if (node === undefined) {
      node = new Node(value, this, key);
      this.known.set(key, node);
    }
    return node;
  }

  /** Returns the nodes of all items or members, in order. */
  children(): readonly Node[] {
    this.allChildren ??= this.createChildren();
    return this.allChildren;
  }

  /** Lists of exactly this length: copying what is in use takes most of the time of an expression that visits everything. */
  private createChildren(): readonly Node[] {
    const { value, known } = this;
    if (Array.isArray(value))
      return value.map((item, index) => known?.get(index) ?? new Node(item, this, index));
    if (!isObject(value)) return NONE;
    const names = Object.keys(value).filter((name) => value[name] !== undefined);
    return names.map((name) => known?.get(name) ?? new Node(value[name] as JsonValue, this, name));
  }

  /** Returns names and indexes from the resource to this node. */
  location(): (string | number)[] {
    const location: (string | number)[] = [];
    for (let node: Node = this; node.parent; node = node.parent) location.unshift(node.key);
    return location;
  }
}

const NONE: readonly Node[] = [];

/** Number of members among which one is found as fast as in a map. */
const FEW = 8;
