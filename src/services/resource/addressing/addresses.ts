import { comparison, mapComparisons } from '../../../rest/filter/comparison.js';
import type { Comparison, Filter, Operand } from '../../../values/query.js';
import { decodeUnreserved } from '../../../values/unreserved.js';
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
    return `${this.publicUrl ?? origin}${this.basePath}${this.pathIn(variables)}`;
  }

  /** The path of the collection below the base path. */
  private pathIn(variables: Path): string {
    return this.resource.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(variables[name] ?? ''),
    );
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

  /** Whether an absolute or relative address is that of a resource, whatever name the server has in it. */
  isHrefOf(href: string, { scope, id }: { readonly scope: string; readonly id: string }): boolean {
    const { collection, id: idInHref } = partsOf(href);
    const path = this.pathIn(this.path(scope)).toLowerCase();
    const isOwn = this.resource.api.basePaths.some((base) => collection.endsWith(base.toLowerCase() + path));
    return isOwn && idInHref === id;
  }

  /** The id in an absolute or relative address of this collection; in any other the empty text, which is no id. */
  private idIn(href: string): string {
    const { collection, id } = partsOf(href);
    const isOwn = this.resource.api.basePaths.some((base) =>
      collection.endsWith((base + this.resource.path).toLowerCase()),
    );
    const isInParent = this.resource.parents.length > 0 && collection.includes(this.basePath.toLowerCase());
    return isOwn || isInParent ? id : '';
  }
}

/** The path of the collection in an address, in lower case because names have any case, and the id. */
function partsOf(href: string): { collection: string; id: string } {
  const [path = ''] = href.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/, 1);
  const end = path.lastIndexOf('/');
  try {
    const id = decodeURIComponent(path.slice(end + 1));
    return { collection: decodeUnreserved(path.slice(0, Math.max(end, 0))).toLowerCase(), id };
  } catch {
    return { collection: '', id: '' };
  }
}

const MAX_ID_LENGTH = 100;

/** Whether a resource could have this id: longer ids, and ids with NUL, which databases refuse, never exist. */
export const isPossibleId = (id: string) => id.length <= MAX_ID_LENGTH && !id.includes('\0');
