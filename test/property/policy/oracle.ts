import type { Claims, Doc, ListQuery, Operation, Rule } from './world.js';

/**
 * The rights by a policy, evaluated from the rules by themselves: nothing here is shared with the enforcement in `src`.
 */
export class Oracle {
  constructor(
    private readonly rules: readonly Rule[],
    private readonly claims: Claims,
  ) {}

  private of(operation: Operation): readonly Rule[] {
    return this.rules.filter(({ operations }) => operations.includes(operation));
  }

  allows(operation: Operation): boolean {
    return this.of(operation).length > 0;
  }

  sees(operation: Operation, document: Doc): boolean {
    return this.of(operation).some(({ where }) => where === undefined || where.holds(document, this.claims));
  }

  private limited(operation: Operation, kind: 'hide' | 'readOnly'): string[] {
    const rules = this.of(operation);
    return rules
      .flatMap((rule) => rule[kind])
      .filter((path) => !rules.some((rule) => rule.where === undefined && !rule[kind].includes(path)));
  }

  get hidden(): ReadonlySet<string> {
    const all = (['list', 'retrieve', 'create', 'patch', 'delete'] as const).map((operation) =>
      this.limited(operation, 'hide'),
    );
    return new Set(all.flat());
  }

  /** Returns the parts of a resource that the client sees. */
  shown(document: Doc): Doc {
    return without(document, this.hidden);
  }

  /** A notification as the client may get it; undefined when it may not know of the event. */
  notified(operation: 'subscribe' | 'watch', notification: Doc): Doc | undefined {
    const { appointment } = notification.event;
    if (!this.allows(operation) || !this.sees(operation, appointment)) return undefined;
    const hidden = this.limited(operation, 'hide');
    const shown = { ...notification, event: { appointment: without(appointment, hidden) } };
    if (notification.fieldPath === undefined) return shown;
    const tops = hidden.map((path) => path.split('.')[0]);
    const changed = notification.fieldPath.split(',').filter((name: string) => !tops.includes(name));
    return changed.length > 0 ? { ...shown, fieldPath: changed.join(',') } : undefined;
  }

  names(paths: readonly string[]): boolean {
    return paths.some((path) =>
      [...this.hidden].some((each) => path === each || path.startsWith(`${each}.`)),
    );
  }

  /** The expected page of a list; undefined for a 403. */
  list(query: ListQuery, documents: readonly Doc[]): { total: number; page: Doc[] } | undefined {
    const { condition, sort, fields, offset, limit } = query;
    const named = [...(condition?.paths ?? []), ...(sort ? [sort.path] : []), ...(fields ?? [])];
    if (!this.allows('list') || this.names(named)) return undefined;
    const found = documents
      .filter((document) => this.sees('list', document))
      .map((document) => this.shown(document))
      .filter((shown) => condition?.holds(shown) ?? true)
      .sort((a, b) => inOrder(a, b, sort));
    const page = found.slice(offset, offset + limit).map((shown) => selected(shown, fields));
    return { total: found.length, page };
  }

  /** The status of a change of a document that exists, before its content is looked at; undefined to go on. */
  targetStatus(operation: 'patch' | 'delete', document: Doc): number | undefined {
    if (!this.allows(operation)) return 403;
    if (this.sees(operation, document)) return undefined;
    return this.sees('retrieve', document) ? 403 : 404;
  }

  /** The result of a merge patch; undefined for a 403. */
  patched(document: Doc, patch: Doc): Doc | undefined {
    const shown = this.shown(document);
    const after = merged(shown, patch);
    const isSame = (path: string) =>
      JSON.stringify(at(shown, path) ?? null) === JSON.stringify(at(after, path) ?? null);
    const tops = [...this.hidden].map((path) => path.split('.')[0] ?? '');
    if (![...this.limited('patch', 'readOnly'), ...tops].every(isSame)) return undefined;
    const whole = { ...after };
    for (const name of tops) if (document[name] !== undefined) whole[name] = document[name];
    return this.sees('patch', whole) ? whole : undefined;
  }

  /** Returns the created document; undefined for a 403. */
  created(body: Doc): Doc | undefined {
    if (!this.allows('create')) return undefined;
    const protectedPaths = [...this.hidden, ...this.limited('create', 'readOnly')];
    if (protectedPaths.some((path) => at(body, path) !== undefined)) return undefined;
    for (const { where, category } of this.of('create')) {
      const completed = category === undefined ? body : { ...body, category };
      if (where === undefined || where.holds(completed, this.claims)) return completed;
    }
    return undefined;
  }
}

function without(document: Doc, hidden: Iterable<string>): Doc {
  const shown = structuredClone(document);
  for (const path of hidden) {
    const [name = '', inner] = path.split('.');
    if (inner === undefined) delete shown[name];
    else if (shown[name]) delete shown[name][inner];
  }
  return shown;
}

const at = (document: Doc, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Doc | null | undefined)?.[name], document);

/** A merge patch as RFC 7396 has it, for objects of two levels. */
function merged(document: Doc, patch: Doc): Doc {
  const result = { ...document };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else if (Array.isArray(value) || typeof value !== 'object') result[name] = value;
    else result[name] = merged(result[name] ?? {}, value);
  }
  return result;
}

function inOrder(a: Doc, b: Doc, sort: ListQuery['sort']): number {
  const [left, right] = sort ? [at(a, sort.path), at(b, sort.path)] : [undefined, undefined];
  if (left !== right) {
    // Missing values come last in either direction.
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    const order = String(left) < String(right) ? -1 : 1;
    return sort?.descending ? -order : order;
  }
  return a.id < b.id ? -1 : 1;
}

function selected(shown: Doc, fields: readonly string[] | undefined): Doc {
  if (fields === undefined) return shown;
  const kept = ['id', 'href', '@type', ...fields];
  return Object.fromEntries(Object.entries(shown).filter(([name]) => kept.includes(name)));
}
