import { isDeepStrictEqual } from 'node:util';
import { conflict } from '../errors.js';
import { comparison } from '../rest/filter/comparison.js';
import { isObject, type JsonObject, type JsonValue } from '../rest/json.js';
import { invalidRequest } from '../rest/problems.js';
import type { Problem } from '../rest/schema-validator.js';
import { valuesAt } from '../rest/values-at.js';
import type { Store } from '../store/store.js';
import type { Addressable, Directory } from './directory.js';

/** An attribute that refers to resources of the same API. */
export interface ReferenceRule {
  /** Through objects and arrays: `accountRelationship.account`. */
  readonly path: string;
  /** The names of the resources that it can refer to. */
  readonly to: readonly string[];
}

/** Referrers that an error names. */
const MOST_NAMED = 5;

interface Resolved {
  readonly target: Addressable;
  readonly href: string;
  readonly document: JsonObject;
}

/** Keeps references to resources of this server from leading nowhere. */
export class References {
  constructor(
    private readonly owner: Addressable,
    private readonly rules: readonly ReferenceRule[],
    private readonly directory: Directory,
  ) {}

  /**
   * The document with the references filled in that are new in it; throws a 400 that names those which lead to
   * nothing on this server. What they lead to stays until the transaction ends.
   */
  async resolve(
    store: Store,
    document: JsonObject,
    before: JsonObject | undefined,
    origin: string,
  ): Promise<JsonObject> {
    if (this.rules.length === 0) return document;
    const filled = structuredClone(document);
    const problems: Problem[] = [];
    for (const rule of this.rules) {
      const path = rule.path.split('.');
      const known = before ? valuesAt(before, path).flatMap(asList) : [];
      for (const { reference, at } of referencesAt(filled, path)) {
        if (known.some((each) => isDeepStrictEqual(each, reference))) continue;
        const problem = await this.#fill(store, rule, reference, origin);
        if (problem) problems.push({ path: at, message: problem });
      }
    }
    if (problems.length > 0) throw invalidRequest(problems);
    return filled;
  }

  /** Throws a 409 that names the first resources which refer to the one that is to be deleted. */
  async refuseReferred(store: Store, id: string, origin: string): Promise<void> {
    const { api, name } = this.owner.resource;
    const found: string[] = [];
    for (const { target, rules } of this.directory.referring(api, name)) {
      for (const { path } of rules.filter(({ to }) => to.includes(name))) {
        found.push(...(await this.#referrers(store, target, path.split('.'), id, origin)));
        if (found.length >= MOST_NAMED) break;
      }
    }
    if (found.length === 0) return;
    throw conflict(
      `Other resources refer to this ${name}`,
      `First change or delete ${[...new Set(found)].slice(0, MOST_NAMED).join(', ')}`,
    );
  }

  /** What is wrong with the reference, if anything is. */
  async #fill(
    store: Store,
    rule: ReferenceRule,
    reference: JsonObject,
    origin: string,
  ): Promise<string | undefined> {
    const { href, id } = reference;
    const hasHref = typeof href === 'string' && href !== '';
    if (hasHref && this.directory.ownPath(href, origin) === undefined) return undefined;
    const resolved = hasHref
      ? await this.#byHref(store, rule, href, origin)
      : typeof id === 'string' && (await this.#byId(store, rule, id, origin));
    if (!resolved)
      return hasHref ? `leads to nothing here: there is no ${rule.to.join(' or ')} at ${href}` : undefined;
    const ownId = resolved.href.slice(resolved.href.lastIndexOf('/') + 1);
    if (id !== undefined && encodeURIComponent(String(id)) !== ownId)
      return `has the id of one resource and the href of another (${href})`;
    const { name } = resolved.document;
    if (!hasHref) reference.href = resolved.href;
    if (reference.name === undefined && typeof name === 'string') reference.name = name;
    return undefined;
  }

  async #byHref(store: Store, rule: ReferenceRule, href: string, origin: string) {
    const place = this.directory.locate(href, origin);
    const isTarget =
      place &&
      place.target.resource.api === this.owner.resource.api &&
      rule.to.includes(place.target.resource.name);
    return isTarget ? this.#held(store, place.target, place.path.id ?? '', origin) : undefined;
  }

  async #byId(store: Store, rule: ReferenceRule, id: string, origin: string) {
    for (const name of rule.to) {
      const target = this.directory.resource(this.owner.resource.api.folder, name);
      const found = await this.#held(store, target, id, origin);
      if (found) return found;
    }
    return undefined;
  }

  async #held(store: Store, target: Addressable, id: string, origin: string): Promise<Resolved | undefined> {
    const found = await store.collection(target.schema).hold(id, '');
    return found && { target, href: target.href(id, origin), document: found.document };
  }

  async #referrers(store: Store, target: Addressable, path: string[], id: string, origin: string) {
    const where = comparison([...path, 'id'], 'equal', [{ type: 'string', value: id }]);
    const query = { where, sort: [], offset: 0, limit: 100 };
    const { items } = await store.collection(target.schema).find(query, '');
    const isOwn = (reference: JsonObject) =>
      reference.id === id &&
      (typeof reference.href !== 'string' || this.directory.ownPath(reference.href, origin) !== undefined);
    return items
      .filter((item) => target !== this.owner || item.id !== id)
      .filter(({ document }) => referencesAt(document, path).some(({ reference }) => isOwn(reference)))
      .map((item) => `${target.resource.name} ${item.id}`);
  }
}

const asList = (value: JsonValue): readonly JsonValue[] => (Array.isArray(value) ? value : [value]);

/** The objects at a path through objects and arrays, each with its place: `accountRelationship.0.account`. */
function referencesAt(
  value: JsonValue,
  path: readonly string[],
  at: readonly string[] = [],
): { reference: JsonObject; at: string }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => referencesAt(item, path, [...at, String(index)]));
  if (!isObject(value)) return [];
  const [name, ...deeper] = path;
  if (name === undefined) return [{ reference: value, at: at.join('.') }];
  const child = value[name];
  return child === undefined ? [] : referencesAt(child, deeper, [...at, name]);
}
