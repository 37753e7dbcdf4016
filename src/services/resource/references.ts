import { conflict } from '../../errors.js';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { Addressable, ReferenceRule } from '../types.js';
import type { Directory } from './directory.js';
import { everyMatch, oneOf } from './every-match.js';

/** Referrers that an error names. */
const MOST_NAMED = 5;
const LONGEST_ADDRESS = 200;

/** A reference that is new in a document and can lead to this server. */
interface NewReference {
  readonly reference: JsonObject;
  readonly at: string;
  readonly rule: ReferenceRule;
  /** The address that it gives; without one, it may lead to nothing here. */
  readonly href: string | undefined;
  readonly id: string;
  /** What may have the id, in this order; empty for an address of nothing that the rule allows. */
  readonly targets: readonly Addressable[];
}

/** What is there, and nobody else changes for now, by collection and id. */
type Held = ReadonlyMap<Addressable, ReadonlyMap<string, StoredResource>>;

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
    const claims = this.rules.flatMap((rule) => this.newReferences(rule, filled, before, origin));
    const held = await hold(store, claims);
    const problems = claims.flatMap((claim) => {
      const message = fill(claim, held, origin);
      return message === undefined ? [] : [{ path: claim.at, message }];
    });
    if (problems.length > 0) throw invalidRequest(problems);
    return filled;
  }

  /** Throws a 409 that names the first resources which refer to the one that is to be deleted. */
  async refuseReferred(store: Store, id: string, origin: string): Promise<void> {
    const { api, name } = this.owner.resource;
    const found = new Set<string>();
    for (const { target, rules } of this.directory.referring(api, name)) {
      for (const { path } of rules.filter(({ to }) => to.includes(name))) {
        for await (const referrer of this.referrers(store, target, path, id, origin)) {
          if (found.add(referrer).size >= MOST_NAMED) break;
        }
      }
    }
    if (found.size === 0) return;
    const named = [...found].slice(0, MOST_NAMED).join(', ');
    throw conflict(`Other resources refer to this ${name}`, `First change or delete ${named}`);
  }

  private newReferences(
    rule: ReferenceRule,
    document: JsonObject,
    before: JsonObject | undefined,
    origin: string,
  ) {
    const path = rule.path.split('.');
    const known = new Set(before && referencesAt(before, path).map(({ reference }) => textOf(reference)));
    return referencesAt(document, path)
      .filter(({ reference }) => !known.has(textOf(reference)))
      .flatMap(({ reference, at }) => this.newReference(rule, reference, at, origin) ?? []);
  }

  private newReference(
    rule: ReferenceRule,
    reference: JsonObject,
    at: string,
    origin: string,
  ): NewReference | undefined {
    const { id } = reference;
    const { folder } = this.owner.resource.api;
    const href = typeof reference.href === 'string' && reference.href !== '' ? reference.href : undefined;
    if (!this.directory.pointsHere(reference, origin)) return undefined;
    if (href === undefined) {
      const targets = rule.to.map((name) => this.directory.resource(folder, name));
      return typeof id === 'string' ? { reference, at, rule, href, id, targets } : undefined;
    }
    const place = this.directory.locate(href, origin);
    const isTarget =
      place?.target.resource.api === this.owner.resource.api && rule.to.includes(place.target.resource.name);
    return {
      ...{ reference, at, rule, href, id: place?.path.id ?? '' },
      targets: place && isTarget ? [place.target] : [],
    };
  }

  /** `billingAccount 0198…` */
  private async *referrers(store: Store, target: Addressable, path: string, id: string, origin: string) {
    const isOwn = (reference: JsonObject) =>
      reference.id === id && this.directory.pointsHere(reference, origin);
    for await (const item of everyMatch(store.collection(target.schema), oneOf(`${path}.id`, [id]))) {
      if (target === this.owner && item.id === id) continue;
      const references = referencesAt(item.document, path.split('.'));
      if (references.some(({ reference }) => isOwn(reference))) yield `${target.resource.name} ${item.id}`;
    }
  }
}

/** Everybody holds in the same order. */
async function hold(store: Store, claims: readonly NewReference[]): Promise<Held> {
  const wanted = new Map<Addressable, string[]>();
  for (const target of claims.flatMap(({ targets }) => targets)) wanted.set(target, []);
  for (const { targets, id } of claims) for (const target of targets) wanted.get(target)?.push(id);
  const inOrder = [...wanted].sort(([a], [b]) => (a.schema.table < b.schema.table ? -1 : 1));
  const held = new Map<Addressable, ReadonlyMap<string, StoredResource>>();
  for (const [target, ids] of inOrder) {
    const found = await store.collection(target.schema).lockShared(ids, '');
    held.set(target, new Map(found.map((resource) => [resource.id, resource])));
  }
  return held;
}

/** Fills in what the reference leaves out; answers what is wrong with it, if anything is. */
function fill(claim: NewReference, held: Held, origin: string): string | undefined {
  const { reference, rule, href, id, targets } = claim;
  const target = targets.find((each) => held.get(each)?.has(id));
  const found = target && held.get(target)?.get(id);
  if (!target || !found) {
    const address = href?.slice(0, LONGEST_ADDRESS);
    return address && `leads to nothing here: there is no ${rule.to.join(' or ')} at ${address}`;
  }
  if (reference.id !== undefined && reference.id !== id)
    return `has the id of one resource and the href of another: ${id} is at ${href}`;
  const { name } = found.document;
  reference.id = id;
  if (href === undefined) reference.href = target.href(id, origin);
  if (reference.name === undefined && typeof name === 'string') reference.name = name;
  return undefined;
}

const textOf = (reference: JsonObject) => JSON.stringify(reference);

/** The references at a path through objects and arrays, each with its place: `accountRelationship.0.account`. */
function referencesAt(
  value: JsonValue,
  path: readonly string[],
  at: readonly string[] = [],
): { reference: JsonObject; at: string }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => referencesAt(item, path, [...at, String(index)]));
  if (!isObject(value)) return [];
  const [name, ...deeper] = path;
  if (name === undefined) return value.isRef === false ? [] : [{ reference: value, at: at.join('.') }];
  const child = Object.hasOwn(value, name) ? value[name] : undefined;
  return child === undefined ? [] : referencesAt(child, deeper, [...at, name]);
}
