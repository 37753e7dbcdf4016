import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

export type JsonPathSelect = (resource: JsonObject, expression: string) => readonly JsonValue[];

/** Selected parts of a resource, with the JSONPath engine that evaluates its expressions. */
export interface FieldSelection {
  readonly selection: Selection;
  readonly select: JsonPathSelect;
}

/** Selected parts of a value: all of it, members by name, or array elements by JSONPath expressions. */
export interface Selection {
  readonly whole: boolean;
  readonly members: ReadonlyMap<string, Selection>;
  /** The expression starts at the object that owns the array; the selection applies to each picked element. */
  readonly picks: readonly { readonly expression: string; readonly selection: Selection }[];
}

/** Attributes that every response includes if the resource has them. */
const ALWAYS_INCLUDED = new Set(['id', 'href', '@type']);

/** Returns the resource with the selected parts only, or all of it if there is no selection. */
export function selectFields(resource: JsonObject, fields: FieldSelection | undefined): JsonObject {
  if (fields === undefined || fields.selection.whole) return resource;
  const selected = new Map(selectMembers(resource, fields.selection, fields.select));
  const entries = Object.entries(resource).map(([name, value]) => {
    return [name, ALWAYS_INCLUDED.has(name) ? value : selected.get(name)] as const;
  });
  return objectOfDefined(entries);
}

/** Returns true if the response includes the value at this path, or an expression may read it. */
export function mayInclude({ selection }: FieldSelection, path: readonly string[]): boolean {
  return mayIncludePath(selection, path);
}

function mayIncludePath({ whole, members, picks }: Selection, [name, ...deeper]: readonly string[]): boolean {
  if (whole || picks.length > 0 || name === undefined) return true;
  const member = members.get(name);
  return member !== undefined && mayIncludePath(member, deeper);
}

type Entry = readonly [name: string, value: JsonValue | undefined];

const objectOfDefined = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));

function selectMembers(object: JsonObject, selection: Selection, select: JsonPathSelect): Entry[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const member = selection.members.get(name);
    return member ? [[name, selectMember(object, value, member, select)] as const] : [];
  });
}

function selectMember(owner: JsonObject, value: JsonValue, selection: Selection, select: JsonPathSelect) {
  if (selection.whole || selection.picks.length === 0) return selectPart(value, selection, select);
  const picked = selection.picks.map((pick) => ({
    elements: select(owner, pick.expression),
    selection: pick.selection,
  }));
  const others = selection.members.size > 0 && Array.isArray(value) ? [{ elements: value, selection }] : [];
  return pickedParts([...picked, ...others], select);
}

interface Pick {
  readonly elements: readonly JsonValue[];
  readonly selection: Selection;
}

/** Returns the selected parts of the picked elements, each element once. */
function pickedParts(picks: readonly Pick[], select: JsonPathSelect): JsonValue[] {
  const picked = new Set<JsonValue>();
  const parts: (JsonValue | undefined)[] = [];
  for (const { elements, selection } of picks) {
    const newElements = elements.filter((element) => !picked.has(element));
    parts.push(...newElements.map((element) => selectPart(element, selection, select)));
    for (const element of newElements) picked.add(element);
  }
  return parts.filter((part) => part !== undefined);
}

/** Undefined if no part of the value is selected. */
function selectPart(value: JsonValue, selection: Selection, select: JsonPathSelect): JsonValue | undefined {
  if (selection.whole) return value;
  if (Array.isArray(value)) {
    const parts = value
      .map((element) => selectPart(element, selection, select))
      .filter((part) => part !== undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (!isObject(value)) return undefined;
  const members = objectOfDefined(selectMembers(value, selection, select));
  return Object.keys(members).length > 0 ? members : undefined;
}
