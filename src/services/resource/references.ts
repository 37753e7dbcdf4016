import { conflict } from '../../errors.js';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { Addressable, Reader, ReferenceRule } from '../types.js';
import type { Directory } from './addressing/directory.js';
import { everyMatch, oneOf } from './every-match.js';

/** Referring resources that an error names. */
const MAX_NAMED = 5;
const MAX_ADDRESS_LENGTH = 200;

/** Referring resources that do not exist for the client. */
const UNSEEN = 'resources that you may not see';

/** A reference that is new in a document and can refer to this server. */
interface NewReference {
  readonly reference: JsonObject;
  /** The path of the reference in the document: `accountRelationship.0.account`. */
  readonly path: string;
  readonly rule: ReferenceRule;
  /** The address in the reference. Without one, the resource need not exist on this server. */
  readonly href: string | undefined;
  readonly id: string;
  /** The collections that can have the id, in order; empty for an address that the rule does not allow. */
  readonly targets: readonly Addressable[];
}

/** The referenced resources that exist, locked, by collection and id. */
type LockedTargets = ReadonlyMap<Addressable, ReadonlyMap<string, StoredResource>>;

/** Referential integrity: references to resources of this server always lead to an existing resource. */
export class References {
  constructor(
    private readonly owner: Addressable,
    private readonly rules: readonly ReferenceRule[],
    private readonly directory: Directory,
  ) {}

  /**
   * Returns the document with its new references completed. Throws a 400 that names the new references to resources that
   * do not exist. The referenced resources stay locked until the transaction ends.
   */
  async resolve(
    store: Store,
    document: JsonObject,
    before: JsonObject | undefined,
    reader: Reader,
  ): Promise<JsonObject> {
    if (this.rules.length === 0) return document;
    const resolved = structuredClone(document);
    const { origin } = reader;
    const references = this.rules.flatMap((rule) => this.newReferences(rule, resolved, before, origin));
    const locked = await lockTargets(store, references, reader);
    const problems = references.flatMap((reference) => {
      const message = complete(reference, locked, this.directory.ownOrigin ?? origin);
      return message === undefined ? [] : [{ path: reference.path, message }];
    });
    if (problems.length > 0) throw invalidRequest(problems);
    return resolved;
  }

  /** Throws a 409 that names the first resources that refer to the resource to be deleted. */
  async refuseReferred(store: Store, id: string, reader: Reader): Promise<void> {
    const { api, name } = this.owner.resource;
    const found = new Set<string>();
    for (const { target, rules } of this.directory.referring(api, name)) {
      for (const { path } of rules.filter(({ to }) => to.includes(name))) {
        for await (const referrer of this.referrers(store, target, path, id, reader)) {
          if (found.add(referrer).size >= MAX_NAMED) break;
        }
      }
    }
    if (found.size === 0) return;
    const named = [...found].slice(0, MAX_NAMED).join(', ');
    throw conflict(`Other resources refer to this ${name}`, `First change or delete ${named}`);
  }

  private newReferences(
    rule: ReferenceRule,
    document: JsonObject,
    before: JsonObject | undefined,
    origin: string,
  ) {
    const rulePath = rule.path.split('.');
    const old = new Set(before && referencesAt(before, rulePath).map(({ reference }) => textOf(reference)));
    return referencesAt(document, rulePath)
      .filter(({ reference }) => !old.has(textOf(reference)))
      .flatMap(({ reference, path }) => this.newReference(rule, reference, path, origin) ?? []);
  }

  private newReference(
    rule: ReferenceRule,
    reference: JsonObject,
    path: string,
    origin: string,
  ): NewReference | undefined {
    const { id } = reference;
    const { folder } = this.owner.resource.api;
    const href = typeof reference.href === 'string' && reference.href !== '' ? reference.href : undefined;
    if (!this.directory.pointsHere(reference, origin)) return undefined;
    if (href === undefined) {
      const targets = rule.to.map((name) => this.directory.resource(folder, name));
      return typeof id === 'string' ? { reference, path, rule, href, id, targets } : undefined;
    }
    const location = this.directory.locate(href, origin);
    const target = location?.target.storedAs ?? location?.target;
    const resource = target?.resource;
    const isAllowed = resource?.api === this.owner.resource.api && rule.to.includes(resource.name);
    const targets = target && isAllowed ? [target] : [];
    return { reference, path, rule, href, id: location?.path.id ?? '', targets };
  }

  /** The names and ids of the resources of a collection that refer to an id: `billingAccount 0198…`. */
  private async *referrers(store: Store, target: Addressable, path: string, id: string, reader: Reader) {
    const access = target.accessOf(reader);
    const refersToId = (reference: JsonObject) =>
      reference.id === id && this.directory.pointsHere(reference, reader.origin);
    for await (const item of everyMatch(target.collection(store), oneOf(`${path}.id`, [id]))) {
      if (target === this.owner && item.id === id) continue;
      const references = referencesAt(item.document, path.split('.'));
      if (references.some(({ reference }) => refersToId(reference)))
        yield access.canRead(item) ? `${target.resource.name} ${item.id}` : UNSEEN;
    }
  }
}

/** Locks the referenced resources that exist for the client, in one order for all transactions, so that these cannot deadlock. */
async function lockTargets(
  store: Store,
  references: readonly NewReference[],
  reader: Reader,
): Promise<LockedTargets> {
  const idsByTarget = new Map<Addressable, string[]>();
  for (const target of references.flatMap(({ targets }) => targets)) idsByTarget.set(target, []);
  for (const { targets, id } of references) for (const target of targets) idsByTarget.get(target)?.push(id);
  const inOrder = [...idsByTarget].sort(([a], [b]) => (a.schema.table < b.schema.table ? -1 : 1));
  const locked = new Map<Addressable, ReadonlyMap<string, StoredResource>>();
  for (const [target, ids] of inOrder) {
    const found = await target.collection(store).lockShared(ids, '');
    const access = target.accessOf(reader);
    const visible = found.filter((resource) => access.canRead(resource));
    const shown = visible.map((each) => ({ ...each, document: access.hidden.removedFrom(each.document) }));
    locked.set(target, new Map(shown.map((resource) => [resource.id, resource])));
  }
  return locked;
}

/** Fills in the missing attributes of a reference. Returns an error text when the reference is wrong. */
function complete(newReference: NewReference, locked: LockedTargets, ownOrigin: string): string | undefined {
  const { reference, rule, href, id, targets } = newReference;
  const target = targets.find((each) => locked.get(each)?.has(id));
  const found = target && locked.get(target)?.get(id);
  if (!target || !found) {
    const address = href?.slice(0, MAX_ADDRESS_LENGTH);
    return address && `leads to nothing here: there is no ${rule.to.join(' or ')} at ${address}`;
  }
  if (reference.id !== undefined && reference.id !== id)
    return `has the id of one resource and the href of another: ${id} is at ${href}`;
  const { name } = found.document;
  reference.id = id;
  if (href === undefined) reference.href = target.href(id, ownOrigin);
  if (reference.name === undefined && typeof name === 'string') reference.name = name;
  return undefined;
}

const textOf = (reference: JsonObject) => JSON.stringify(reference);

/** The references at a path through objects and arrays, each with its own path: `accountRelationship.0.account`. */
function referencesAt(
  value: JsonValue,
  names: readonly string[],
  parents: readonly string[] = [],
): { reference: JsonObject; path: string }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => referencesAt(item, names, [...parents, String(index)]));
  if (!isObject(value)) return [];
  const [name, ...deeper] = names;
  if (name === undefined) return value.isRef === false ? [] : [{ reference: value, path: parents.join('.') }];
  const child = Object.hasOwn(value, name) ? value[name] : undefined;
  return child === undefined ? [] : referencesAt(child, deeper, [...parents, name]);
}
