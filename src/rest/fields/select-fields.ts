import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

export type JsonPathSelect = (resource: JsonObject, expression: string) => readonly JsonValue[];

/** Which parts of a resource to answer with. */
export interface FieldSelection {
  readonly selection: Selection;
  readonly select: JsonPathSelect;
}

/** Which parts of a value: all of it, or members by name, or what JSONPath expressions pick from an array. */
export interface Selection {
  readonly whole: boolean;
  readonly members: ReadonlyMap<string, Selection>;
  /** The expression begins at the object that has the array; the selection applies to each picked element. */
  readonly picks: readonly { readonly expression: string; readonly selection: Selection }[];
}

/** Attributes that every answer carries when the resource has them. */
const ALWAYS = new Set(['id', 'href', '@type']);

/** The resource with the selected parts only; all of it when there is no selection. */
export function selectFields(resource: JsonObject, fields: FieldSelection | undefined): JsonObject {
  if (fields === undefined) return resource;
  const selected = new Map(membersOf(resource, fields.selection, fields.select));
  const entries = Object.entries(resource).map(([name, value]) => {
    return [name, ALWAYS.has(name) ? value : selected.get(name)] as const;
  });
  return fromDefined(entries);
}

/** Whether the answer has what is at this path, or an expression may look at it. */
export function asksFor({ selection }: FieldSelection, path: readonly string[]): boolean {
  return isAsked(selection, path);
}

function isAsked({ whole, members, picks }: Selection, [name, ...deeper]: readonly string[]): boolean {
  if (whole || picks.length > 0 || name === undefined) return true;
  const member = members.get(name);
  return member !== undefined && isAsked(member, deeper);
}

type Entry = readonly [name: string, value: JsonValue | undefined];

const fromDefined = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));

function membersOf(object: JsonObject, selection: Selection, select: JsonPathSelect): Entry[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const wanted = selection.members.get(name);
    return wanted ? [[name, memberOf(object, value, wanted, select)] as const] : [];
  });
}

function memberOf(owner: JsonObject, value: JsonValue, wanted: Selection, select: JsonPathSelect) {
  if (wanted.whole || wanted.picks.length === 0) return partOf(value, wanted, select);
  const picked = wanted.picks.map(({ expression, selection }) => ({
    elements: select(owner, expression),
    selection,
  }));
  const others =
    wanted.members.size > 0 && Array.isArray(value) ? [{ elements: value, selection: wanted }] : [];
  return pickedParts([...picked, ...others], select);
}

interface Pick {
  readonly elements: readonly JsonValue[];
  readonly selection: Selection;
}

/** The parts of the picked elements; what was picked before is not repeated. */
function pickedParts(picks: readonly Pick[], select: JsonPathSelect): JsonValue[] {
  const seen = new Set<JsonValue>();
  const parts: (JsonValue | undefined)[] = [];
  for (const { elements, selection } of picks) {
    const fresh = elements.filter((element) => !seen.has(element));
    parts.push(...fresh.map((element) => partOf(element, selection, select)));
    for (const element of fresh) seen.add(element);
  }
  return parts.filter((part) => part !== undefined);
}

/** Undefined when nothing of the value is selected. */
function partOf(value: JsonValue, wanted: Selection, select: JsonPathSelect): JsonValue | undefined {
  if (wanted.whole) return value;
  if (Array.isArray(value)) {
    const parts = value
      .map((element) => partOf(element, wanted, select))
      .filter((part) => part !== undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (!isObject(value)) return undefined;
  const members = fromDefined(membersOf(value, wanted, select));
  return Object.keys(members).length > 0 ? members : undefined;
}
