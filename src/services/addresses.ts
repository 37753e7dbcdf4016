import type { Condition } from '../rest/query.js';
import type { Resource } from './metadata.js';

/** The variables of a request's path. */
export type Path = Readonly<Record<string, string | undefined>>;

/** Where the resources of one collection live. */
export class Addresses {
  readonly #basePath: string;

  constructor(
    private readonly resource: Resource,
    /** Base of every address; undefined: what the client used. */
    private readonly publicUrl: string | undefined,
  ) {
    this.#basePath = resource.api.basePaths[0] ?? '';
  }

  /** The absolute address of a resource. */
  href(call: { readonly path: Path; readonly origin: string }, id: string): string {
    return `${this.publicUrl ?? call.origin}${this.#collectionPath(call.path)}/${encodeURIComponent(id)}`;
  }

  /** What the store keeps of the path: the parents' ids. */
  scope(path: Path): string {
    return this.resource.parents.map((variable) => path[variable] ?? '').join('/');
  }

  /** An `href` is not stored: a condition on it asks for the ids at its end. */
  hrefToId(condition: Condition): Condition {
    if (condition.path.length !== 1 || condition.path[0] !== 'href') return condition;
    return { ...condition, path: ['id'], values: condition.values.map((href) => this.#idIn(href)) };
  }

  #collectionPath(path: Path): string {
    const template = this.resource.path;
    return (
      this.#basePath +
      template.replace(/\{(\w+)\}/g, (_, variable: string) => encodeURIComponent(path[variable] ?? ''))
    );
  }

  /** The id in an address of this collection, absolute or relative; the empty one, which nothing has, in any other. */
  #idIn(href: string): string {
    const path = href.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
    const end = path.lastIndexOf('/');
    const collection = this.resource.api.basePaths.some((base) =>
      path.slice(0, end).endsWith(base + this.resource.path),
    );
    const inParent = this.resource.parents.length > 0 && path.includes(this.#basePath);
    try {
      return collection || inParent ? decodeURIComponent(path.slice(end + 1)) : '';
    } catch {
      return '';
    }
  }
}
