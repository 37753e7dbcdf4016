import { comparison } from '../../rest/filter/comparison.js';
import { mapComparisons } from '../../rest/filter/map-comparisons.js';
import type { Comparison, Filter, Operand } from '../../values/query.js';
import type { Resource } from '../contract/resources.js';
import type { Call } from '../types.js';

type Path = Call['path'];

const textOf = (operand: Operand) => (operand.type === 'string' ? operand.value : '');

/** The address of the resources in a scope, for clients that reached this server by an origin. */
interface Collection {
  readonly scope: string;
  readonly origin: string;
  readonly address: string;
}

/** Where the resources of one collection live. */
export class Addresses {
  private readonly basePath: string;
  /** The collection that was asked for last: most are asked for again. */
  private last: Collection | undefined;

  constructor(
    private readonly resource: Resource,
    /** Base of every address; undefined: what the client used. */
    private readonly publicUrl: string | undefined,
  ) {
    this.basePath = resource.api.basePaths[0] ?? '';
  }

  /** The absolute address of the collection. */
  collection(path: Path, origin: string): string {
    const template = this.resource.path;
    const own = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    return `${this.publicUrl ?? origin}${this.basePath}${own}`;
  }

  /** The absolute address of a resource. */
  href(scope: string, origin: string, id: string): string {
    if (this.last?.scope !== scope || this.last.origin !== origin)
      this.last = { scope, origin, address: this.collection(this.path(scope), origin) };
    return `${this.last.address}/${encodeURIComponent(id)}`;
  }

  /** What the store keeps of the path: the parents' ids. */
  scope(path: Path): string {
    return this.resource.parents.map((variable) => path[variable] ?? '').join('/');
  }

  /** The path's variables that make this scope. */
  path(scope: string): Path {
    const ids = scope.split('/');
    return Object.fromEntries(this.resource.parents.map((variable, level) => [variable, ids[level]]));
  }

  /** An `href` is not stored: what is compared with it asks for the ids at its end. */
  hrefsToIds(filter: Filter): Filter {
    return mapComparisons(filter, (part) =>
      part.path.length === 1 && part.path[0] === 'href' ? this.hrefToId(part) : part,
    );
  }

  private hrefToId({ operator, operands }: Comparison): Comparison {
    const ids = operands.map((operand) => ({ type: 'string', value: this.idIn(textOf(operand)) }) as const);
    return comparison(['id'], operator, ids);
  }

  /** The id in an address of this collection, absolute or relative; the empty one, which nothing has, in any other. */
  private idIn(href: string): string {
    const path = href.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
    const end = path.lastIndexOf('/');
    const isOwn = this.resource.api.basePaths.some((base) =>
      path.slice(0, end).endsWith(base + this.resource.path),
    );
    const isInParent = this.resource.parents.length > 0 && path.includes(this.basePath);
    try {
      return isOwn || isInParent ? decodeURIComponent(path.slice(end + 1)) : '';
    } catch {
      return '';
    }
  }
}
