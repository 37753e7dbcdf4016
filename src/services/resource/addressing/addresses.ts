import { comparison } from '../../../rest/filter/comparison.js';
import { mapComparisons } from '../../../rest/filter/map-comparisons.js';
import type { Comparison, Filter, Operand } from '../../../values/query.js';
import type { Resource } from '../../contract/resources.js';
import type { Call } from '../../types.js';

type Path = Call['path'];

const textOf = (operand: Operand) => (operand.type === 'string' ? operand.value : '');

/** The address of the collection in a scope, for clients that use this origin. */
interface CollectionAddress {
  readonly scope: string;
  readonly origin: string;
  readonly address: string;
}

/** The addresses of one collection and its resources. */
export class Addresses {
  private readonly basePath: string;
  /** The last address, cached: the next resource is mostly of the same scope and origin. */
  private last: CollectionAddress | undefined;

  constructor(
    private readonly resource: Resource,
    /** The base of every address; undefined for the origin that the client used. */
    private readonly publicUrl: string | undefined,
  ) {
    this.basePath = resource.api.basePaths[0] ?? '';
  }

  /** The absolute address of the collection. */
  collection(variables: Path, origin: string): string {
    const template = this.resource.path;
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(variables[name] ?? ''),
    );
    return `${this.publicUrl ?? origin}${this.basePath}${path}`;
  }

  /** The absolute address of a resource. */
  href(scope: string, origin: string, id: string): string {
    if (this.last?.scope !== scope || this.last.origin !== origin)
      this.last = { scope, origin, address: this.collection(this.path(scope), origin) };
    return `${this.last.address}/${encodeURIComponent(id)}`;
  }

  /** The scope of a path: the ids of the parents, separated by `/`, as the store has it. */
  scope(path: Path): string {
    return this.resource.parents.map((variable) => path[variable] ?? '').join('/');
  }

  /** The path variables of a scope. */
  path(scope: string): Path {
    const ids = scope.split('/');
    return Object.fromEntries(this.resource.parents.map((variable, level) => [variable, ids[level]]));
  }

  /** Replaces comparisons with `href`, which is not stored, by comparisons with the id at its end. */
  hrefsToIds(filter: Filter): Filter {
    return mapComparisons(filter, (part) =>
      part.path.length === 1 && part.path[0] === 'href' ? this.hrefToId(part) : part,
    );
  }

  private hrefToId({ operator, operands }: Comparison): Comparison {
    const ids = operands.map((operand) => ({ type: 'string', value: this.idIn(textOf(operand)) }) as const);
    return comparison(['id'], operator, ids);
  }

  /** The id in an absolute or relative address of this collection; in any other the empty text, which is no id. */
  private idIn(href: string): string {
    const [path = ''] = href.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/, 1);
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
