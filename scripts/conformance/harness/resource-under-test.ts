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

/** An undeclared attribute: it comes back as it was sent. */
export const UNDECLARED_ATTRIBUTE = 'xConformance';

/** Attributes of the first level that a client does not choose, or that mean something to the server. */
const SERVER_CONTROLLED = /^(id|href|state|status|lifecycleStatus|@.*)$/;

/** One resource, with what its contract and its profile say of it, and what the checks do with it again and again. */
export class ResourceUnderTest {
  /** Addresses of the resources that this one lives below, by the name in its path. */
  private readonly parents = new Map<string, string>();
  /** What a creation can have. */
  readonly createLeaves: readonly Leaf[];
  /** What the resource can have. */
  readonly leaves: readonly Leaf[];
  private cachedPayloads: [JsonObject, JsonObject] | undefined;

  constructor(
    readonly session: Session,
    readonly resource: Resource,
    readonly profile: ResourceProfile,
  ) {
    this.createLeaves = session.contract.leaves(resource.createSchema);
    this.leaves = session.contract.leaves(resource.schema);
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

  /** Whether an operation has a query parameter or a header. */
  acceptsParameter(kind: Kind, queryParameter: string): boolean {
    return this.operation(kind)?.parameters.has(queryParameter) ?? false;
  }

  /** Whether the contract says that an answer has a header. */
  declaresHeader(kind: Kind, status: string, header: string): boolean {
    return Object.hasOwn(this.operation(kind)?.responses.get(status)?.headers ?? {}, header);
  }

  /** Address of the collection below the base path, without variables. */
  get collection(): string {
    return this.resource.path.replace(/\{(\w+)\}/g, (_, name: string) => this.parents.get(name) ?? 'none');
  }

  /** Address of one; its id as it has to be in an address. */
  item(id: unknown): string {
    return `${this.collection}/${encodeURIComponent(String(id))}`;
  }

  /** Says under which resource of another kind this one is looked for. */
  setParent(variable: string, id: string): void {
    this.parents.set(variable, id);
  }

  event(happening: ChangeKind): EventType | undefined {
    return this.session.contract.event(this.resource, happening);
  }

  /** What a creation must have. */
  get mandatoryToCreate(): Mandatory {
    const { create } = this.profile;
    if (create) return { names: create.mandatory, source: create.source };
    const { required = [] } = this.session.contract.resolve(this.resource.createSchema);
    return { names: required, source: CONTRACT };
  }

  /** What every answer must have. */
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

  /** Whether the contract says that the server sets an attribute, so that what a client says of it does not count. */
  isSetByServer(attribute: string): boolean {
    const { 'x-tmf-values': values = [] } = this.session.contract.resolve(this.resource.schema);
    return values.some((each) => each.attribute === attribute && ['create', 'change'].includes(each.when));
  }

  schemaOf(attribute: string): Schema {
    const { contract } = this.session;
    return contract.resolve(contract.resolve(this.resource.schema).properties?.[attribute]);
  }

  /** Two that differ: what is mandatory, and something more. */
  get payloads(): readonly [JsonObject, JsonObject] {
    this.cachedPayloads ??= this.makePayloads();
    return structuredClone(this.cachedPayloads);
  }

  private makePayloads(): [JsonObject, JsonObject] {
    const { payloads } = this.profile;
    if (payloads) return [payloads.first, payloads.second];
    const first = this.example(this.resource.createSchema);
    return [first, this.withValue(first, this.markPath, newMark())];
  }

  /** One that nobody else has: the mark is in it, and can be found. */
  marked(mark: string, payload = this.payloads[0]): JsonObject {
    return this.withValue(payload, this.markPath, mark);
  }

  /** A free text of the resource, that is not otherwise of use: `description`, else `relatedParty.id`. */
  get markPath(): string {
    const { mark } = this.profile;
    if (mark !== undefined) return mark;
    const { texts } = this;
    return texts.find((path) => path === 'description') ?? texts[0] ?? UNDECLARED_ATTRIBUTE;
  }

  /** The path of another free text, or of the id where there is none. */
  get sortPath(): string {
    const { markPath } = this;
    const leaves = this.createLeaves.filter(({ inArray, path }) => !inArray && path !== markPath);
    return this.texts.find((path) => leaves.some((leaf) => leaf.path === path)) ?? 'id';
  }

  /** Free texts that a creation can have, the plainest first. */
  get texts(): string[] {
    const texts = this.createLeaves.filter(
      ({ kind, path }) => kind === 'text' && !SERVER_CONTROLLED.test(path) && !/@|href$/.test(path),
    );
    return [...texts.filter(({ inArray }) => !inArray), ...texts.filter(({ inArray }) => inArray)].map(
      ({ path }) => path,
    );
  }

  /** A copy with a value at a path; objects on the way have what is mandatory for them. */
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

  /** Creates one, and ends the check when that fails. */
  async create(probe: Probe, payload: JsonObject): Promise<JsonObject> {
    const { object } = await this.post(probe, payload);
    return object;
  }

  /** Creates one, and waits until it changes no more by itself. */
  async createSettled(probe: Probe, payload: JsonObject): Promise<JsonObject> {
    let document = await this.create(probe, payload);
    const { settled } = this.profile;
    if (!settled) return document;
    const isSettled = () => settled.values.includes(String(document[settled.attribute]));
    const deadline = performance.now() + SETTLE_TIMEOUT_MS;
    for (; !isSettled() && performance.now() < deadline; await setTimeout(SETTLE_TIMEOUT_MS / 100))
      document = probe.status(await this.retrieve(probe, document.id), 200).object;
    probe.that(`its ${settled.attribute} becomes one of ${settled.values.join(', ')}`, isSettled());
    return document;
  }

  async post(probe: Probe, payload: JsonObject, query = ''): Promise<Answer> {
    const answer = await probe.send({ method: 'POST', path: this.collection + query, body: payload });
    probe.status(answer, 201, 'POST');
    this.deleteLater(probe, answer.object.id);
    return answer;
  }

  /** Has it deleted behind the checks, where the contract has that. */
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

  /** A query by what only the resources with this mark have. */
  markFilter(mark: string): string {
    return queryParameter(this.markPath, mark);
  }

  /** What a list with a query must contain of the resources that are marked. */
  markOf(document: JsonObject): unknown {
    return valueAt(document, this.markPath);
  }

  /** The media type for merge patches. */
  get mergeType(): string {
    const types = this.operation('patch')?.bodyTypes ?? [];
    return types.find((type) => /merge-patch/.test(type)) ?? types[0] ?? 'application/json';
  }

  /** A merge patch that changes something every time it is asked for. */
  get change(): JsonObject {
    const { patch } = this.profile;
    if (patch) return structuredClone(patch.change);
    return { [UNDECLARED_ATTRIBUTE]: `changed ${randomUUID().slice(0, 8)}` };
  }

  private example(schema: Schema): JsonObject {
    return exampleOf(this.session.contract.document as never, schema as never, 0);
  }
}

/** Milliseconds that a task may take. */
const SETTLE_TIMEOUT_MS = 10_000;

/** A text that no resource has yet; with a space, as names have. */
export const newMark = () => `Conformance ${randomUUID().slice(0, 13)}`;

/** `a.b=value`, encoded. */
export const queryParameter = (name: string, value: unknown) =>
  `${name}=${encodeURIComponent(String(value))}`;

/** An id that nothing has. */
export const unknownId = () => randomUUID();
