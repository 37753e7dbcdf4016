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
const ALWAYS_INCLUDED = new Set(['id', 'href', '@type']);

/** The resource with the selected parts only; all of it when there is no selection. */
export function selectFields(resource: JsonObject, fields: FieldSelection | undefined): JsonObject {
  if (fields === undefined) return resource;
  const selected = new Map(selectMembers(resource, fields.selection, fields.select));
  const entries = Object.entries(resource).map(([name, value]) => {
    return [name, ALWAYS_INCLUDED.has(name) ? value : selected.get(name)] as const;
  });
  return objectOfDefined(entries);
}

/** Whether the answer has what is at this path, or an expression may look at it. */
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
    const memberSelection = selection.members.get(name);
    return memberSelection ? [[name, selectMember(object, value, memberSelection, select)] as const] : [];
  });
}

function selectMember(
  owner: JsonObject,
  value: JsonValue,
  memberSelection: Selection,
  select: JsonPathSelect,
) {
  if (memberSelection.whole || memberSelection.picks.length === 0)
    return selectPart(value, memberSelection, select);
  const picked = memberSelection.picks.map(({ expression, selection }) => ({
    elements: select(owner, expression),
    selection,
  }));
  const others =
    memberSelection.members.size > 0 && Array.isArray(value)
      ? [{ elements: value, selection: memberSelection }]
      : [];
  return pickedParts([...picked, ...others], select);
}

interface Pick {
  readonly elements: readonly JsonValue[];
  readonly selection: Selection;
}

/** The parts of the picked elements; what was picked before is not repeated. */
function pickedParts(picks: readonly Pick[], select: JsonPathSelect): JsonValue[] {
  const picked = new Set<JsonValue>();
  const parts: (JsonValue | undefined)[] = [];
  for (const { elements, selection } of picks) {
    const unpicked = elements.filter((element) => !picked.has(element));
    parts.push(...unpicked.map((element) => selectPart(element, selection, select)));
    for (const element of unpicked) picked.add(element);
  }
  return parts.filter((part) => part !== undefined);
}

/** Undefined when nothing of the value is selected. */
function selectPart(
  value: JsonValue,
  partSelection: Selection,
  select: JsonPathSelect,
): JsonValue | undefined {
  if (partSelection.whole) return value;
  if (Array.isArray(value)) {
    const parts = value
      .map((element) => selectPart(element, partSelection, select))
      .filter((part) => part !== undefined);
    return parts.length > 0 ? parts : undefined;
  }
  if (!isObject(value)) return undefined;
  const members = objectOfDefined(selectMembers(value, partSelection, select));
  return Object.keys(members).length > 0 ? members : undefined;
}
