import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { exampleOf } from '../../lib/examples.js';
import type { ChangeKind, EventType, Kind, Leaf, Operation, Resource, Schema } from './contract.js';
import { type JsonObject, valueAt } from './json.js';
import type { Answer, Probe } from './probe.js';
import type { ResourceProfile } from './profile.js';
import type { Session } from './session.js';
import { CONTRACT } from './sources.js';

interface Mandatory {
  readonly names: readonly string[];
  readonly source: string;
}

/** Name of an undeclared attribute, which servers must return unchanged. */
export const UNDECLARED_ATTRIBUTE = 'xConformance';

/** First-level attributes that the server controls. */
const SERVER_CONTROLLED = /^(id|href|state|status|lifecycleStatus|@.*)$/;

/** Names of query parameters: attributes with these names cannot be filtered by them alone. */
const RESERVED = /^(fields|offset|limit|sort|filter|cursor|expand|depth)$/;

/** A resource under test: its contract, its profile, and the requests that checks share. */
export class ResourceUnderTest {
  /** Ids of the parent resources, by path variable. */
  private readonly parents = new Map<string, string>();
  /** Simple attributes of the creation schema. */
  readonly createLeaves: readonly Leaf[];
  /** Simple attributes of the resource schema. */
  readonly leaves: readonly Leaf[];
  private cachedPayloads: [JsonObject, JsonObject] | undefined;

  constructor(
    readonly session: Session,
    readonly resource: Resource,
    readonly profile: ResourceProfile,
  ) {
    this.createLeaves = session.contract.leaves(resource.createSchema);
    // An attribute that is named like a parameter cannot be filtered by.
    this.leaves = session.contract.leaves(resource.schema).filter(({ path }) => !RESERVED.test(path));
  }

  get name(): string {
    return this.resource.name;
  }

  can(kind: Kind): boolean {
    return this.resource.operations.has(kind);
  }

  operation(kind: Kind): Operation | undefined {
    return this.resource.operations.get(kind);
  }

  /** Returns whether an operation declares a query parameter or a request header. */
  acceptsParameter(kind: Kind, queryParameter: string): boolean {
    return this.operation(kind)?.parameters.has(queryParameter) ?? false;
  }

  /** Returns whether the contract declares a response header. */
  declaresHeader(kind: Kind, status: string, header: string): boolean {
    return Object.hasOwn(this.operation(kind)?.responses.get(status)?.headers ?? {}, header);
  }

  /** Path of the collection below the base path, with the parents' ids. */
  get collection(): string {
    return this.resource.path.replace(/\{(\w+)\}/g, (_, name: string) => this.parents.get(name) ?? 'none');
  }

  /** Returns the path of one resource, with its id encoded. */
  item(id: unknown): string {
    return `${this.collection}/${encodeURIComponent(String(id))}`;
  }

  /** Whether all resources above it on the path are there. */
  get hasParents(): boolean {
    const variables = [...this.resource.path.matchAll(/\{(\w+)\}/g)];
    return variables.every(([, name = '']) => this.parents.has(name));
  }

  /** Sets the id of a parent resource. */
  setParent(variable: string, id: string): void {
    this.parents.set(variable, id);
  }

  event(changeKind: ChangeKind): EventType | undefined {
    return this.session.contract.event(this.resource, changeKind);
  }

  /** Attributes that a creation must have. */
  get mandatoryToCreate(): Mandatory {
    const { create } = this.profile;
    if (create) return { names: create.mandatory, source: create.source };
    const { required = [] } = this.session.contract.resolve(this.resource.createSchema);
    return { names: required, source: CONTRACT };
  }

  /** Attributes that every response must have. */
  get mandatory(): Mandatory {
    const { answer } = this.profile;
    if (answer) return { names: answer.mandatory, source: answer.source };
    const { properties = {}, required = [] } = this.session.contract.resolve(this.resource.schema);
    const identity = ['id', 'href'].filter((name) => properties[name]);
    return {
      names: [...new Set([...identity, ...required, ...this.mandatoryToCreate.names])],
      source: CONTRACT,
    };
  }

  /** Returns whether the server sets the attribute, so that the client's value is ignored. */
  isSetByServer(attribute: string): boolean {
    const { 'x-tmf-values': values = [] } = this.session.contract.resolve(this.resource.schema);
    return values.some((each) => each.attribute === attribute && ['create', 'change'].includes(each.when));
  }

  schemaOf(attribute: string): Schema {
    const { contract } = this.session;
    return contract.resolve(contract.resolve(this.resource.schema).properties?.[attribute]);
  }

  /** Two different bodies for POST: the mandatory attributes only, and more. */
  get payloads(): readonly [JsonObject, JsonObject] {
    this.cachedPayloads ??= this.makePayloads();
    return structuredClone(this.cachedPayloads);
  }

  private makePayloads(): [JsonObject, JsonObject] {
    const { payloads } = this.profile;
    const first = this.example(this.resource.createSchema);
    // A later contract can make more mandatory than the profile knows.
    if (payloads)
      return [
        { ...first, ...payloads.first },
        { ...first, ...payloads.second },
      ];
    return [first, this.withValue(first, this.markPath, newMark())];
  }

  /** Returns a payload with the mark, by which it can be found. */
  marked(mark: string, payload = this.payloads[0]): JsonObject {
    return this.withValue(payload, this.markPath, mark);
  }

  /** Path of the free text that holds the mark: by default `description`, else the simplest text. */
  get markPath(): string {
    const { mark } = this.profile;
    if (mark !== undefined) return mark;
    const { texts } = this;
    return texts.find((path) => path === 'description') ?? texts[0] ?? UNDECLARED_ATTRIBUTE;
  }

  /** Path of another free text; the id if there is none. */
  get sortPath(): string {
    const { markPath } = this;
    const leaves = this.createLeaves.filter(({ inArray, path }) => !inArray && path !== markPath);
    return this.texts.find((path) => leaves.some((leaf) => leaf.path === path)) ?? 'id';
  }

  /** Paths of the free texts of a creation, those outside arrays first. */
  get texts(): string[] {
    const texts = this.createLeaves.filter(
      ({ kind, path }) =>
        kind === 'text' && !SERVER_CONTROLLED.test(path) && !RESERVED.test(path) && !/@|href$/.test(path),
    );
    return [...texts.filter(({ inArray }) => !inArray), ...texts.filter(({ inArray }) => inArray)].map(
      ({ path }) => path,
    );
  }

  /** Returns a copy with a value at a path; new objects on the path have their mandatory attributes. */
  withValue(document: JsonObject, path: string, value: unknown): JsonObject {
    const copy = structuredClone(document);
    const { contract } = this.session;
    let at: JsonObject = copy;
    let schema = contract.resolve(this.resource.createSchema);
    const names = path.split('.');
    for (const name of names.slice(0, -1)) {
      const declared = contract.resolve(schema.properties?.[name]);
      schema = declared.type === 'array' ? contract.resolve(declared.items) : declared;
      const inner = [at[name] ?? this.example(schema)].flat()[0] as JsonObject;
      at[name] = declared.type === 'array' ? [inner] : inner;
      at = inner;
    }
    at[names.at(-1) as string] = value;
    return copy;
  }

  /** Creates a resource; ends the check if that fails. */
  async create(probe: Probe, payload: JsonObject): Promise<JsonObject> {
    const { object } = await this.post(probe, payload);
    return object;
  }

  /** Creates a resource, and waits until it reaches a final state. */
  async createSettled(probe: Probe, payload: JsonObject): Promise<JsonObject> {
    let document = await this.create(probe, payload);
    const { settled } = this.profile;
    if (!settled) return document;
    const isSettled = () => settled.values.includes(String(document[settled.attribute]));
    const deadline = performance.now() + SETTLE_TIMEOUT_MS;
    for (; !isSettled() && performance.now() < deadline; await setTimeout(SETTLE_TIMEOUT_MS / 100))
      document = probe.status(await this.retrieve(probe, document.id), 200).object;
    probe.that(`${settled.attribute} becomes one of ${settled.values.join(', ')}`, isSettled());
    return document;
  }

  async post(probe: Probe, payload: JsonObject, query = ''): Promise<Answer> {
    const answer = await probe.send({ method: 'POST', path: this.collection + query, body: payload });
    probe.status(answer, 201, 'POST');
    this.deleteLater(probe, answer.object.id);
    return answer;
  }

  /** Registers a resource for deletion after the check, if the contract has DELETE. */
  deleteLater(probe: Probe, id: unknown): void {
    if (this.can('delete') && typeof id === 'string') probe.created.push(this.item(id));
  }

  retrieve(probe: Probe, id: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return probe.send({ path: this.item(id), headers });
  }

  list(probe: Probe, ...query: readonly string[]): Promise<Answer> {
    const parameters = query.filter((each) => each !== '');
    return probe.send({
      path: parameters.length > 0 ? `${this.collection}?${parameters.join('&')}` : this.collection,
    });
  }

  patch(
    probe: Probe,
    id: unknown,
    body: unknown,
    type = 'application/merge-patch+json',
    headers = {},
  ): Promise<Answer> {
    return probe.send({ method: 'PATCH', path: this.item(id), body, type, headers });
  }

  delete(probe: Probe, id: unknown, headers = {}): Promise<Answer> {
    return probe.send({ method: 'DELETE', path: this.item(id), headers });
  }

  /** Returns a filter for the resources with this mark. */
  markFilter(mark: string): string {
    return queryParameter(this.markPath, mark);
  }

  /** Returns the mark of a document. */
  markOf(document: JsonObject): unknown {
    return valueAt(document, this.markPath);
  }

  /** Media type for merge patches. */
  get mergeType(): string {
    const types = this.operation('patch')?.bodyTypes ?? [];
    return types.find((type) => /merge-patch/.test(type)) ?? types[0] ?? 'application/json';
  }

  /** A merge patch with a new value on each access. */
  get change(): JsonObject {
    const { patch } = this.profile;
    if (patch) return structuredClone(patch.change);
    return { [UNDECLARED_ATTRIBUTE]: `changed ${randomUUID().slice(0, 8)}` };
  }

  /** A document with the mandatory attributes of a schema. */
  example(schema: Schema = {}): JsonObject {
    return exampleOf(this.session.contract.document as never, schema as never, 0);
  }
}

/** Maximum milliseconds for a task to reach a final state. */
const SETTLE_TIMEOUT_MS = 10_000;

/** Returns a unique text; it has a space, as names do. */
export const newMark = () => `Conformance ${randomUUID().slice(0, 13)}`;

/** `a.b=value`, encoded. */
export const queryParameter = (name: string, value: unknown) =>
  `${name}=${encodeURIComponent(String(value))}`;

/** Returns an id that no resource has. */
export const unknownId = () => randomUUID();
