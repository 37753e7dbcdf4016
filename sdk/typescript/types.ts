/** Attributes that every resource in a response has. */
export interface Identified {
  id: string;
  href: string;
}

/** Levels of attributes that paths in `where`, `sort`, `fields` and `expand` are checked for. */
type MaxLevels = 4;

/** The elements of an array, at any depth; other values as they are. */
type Element<Value> = NonNullable<Value> extends readonly (infer Item)[] ? Element<Item> : NonNullable<Value>;

type PathBelow<Value, Levels extends unknown[]> = unknown extends Value
  ? string
  : Value extends object
    ? Path<Value, Levels>
    : never;

/** The dotted paths of a resource's attributes, through objects and arrays: `'status' | 'relatedParty.id' | …`. */
export type Path<Model, Levels extends unknown[] = []> = Levels['length'] extends MaxLevels
  ? never
  : string extends keyof Model
    ? string
    : {
        [Name in keyof Model & string]-?:
          | Name
          | `${Name}.${PathBelow<Element<Model[Name]>, [...Levels, unknown]>}`;
      }[keyof Model & string];

/** The value at a path, or of an element if there are arrays on the way. */
export type ValueAt<Model, Where extends string> = Where extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Model
    ? ValueAt<Element<Model[Name]>, Rest>
    : unknown
  : Where extends keyof Model
    ? Element<Model[Where]>
    : unknown;

/** Operators of TMF630, and our `ne`, `in`, `nin` and `exists`. Several are combined by AND. */
export interface Operators<Value> {
  eq?: Value;
  /** Finds resources without the attribute too. */
  ne?: Value;
  in?: readonly Value[];
  nin?: readonly Value[];
  exists?: boolean;
}

/** Operators of values that have an order. */
export interface OrderOperators<Value> extends Operators<Value> {
  gt?: Value;
  gte?: Value;
  lt?: Value;
  lte?: Value;
}

/** Operators of texts. */
export interface TextOperators<Value> extends OrderOperators<Value> {
  /** RE2 syntax; matches anywhere unless anchored. */
  regex?: string;
}

/** A condition on an attribute: a value, several of which one must match, or operators. */
export type Condition<Value> = unknown extends Value
  ? Literal | readonly Literal[] | TextOperators<Literal>
  : [Value] extends [boolean]
    ? boolean | Operators<boolean>
    : [Value] extends [number]
      ? number | readonly number[] | OrderOperators<number>
      : [Value] extends [string]
        ? TextCondition<string extends Value ? string | Date : Value>
        : { exists: boolean };

type Literal = string | number | boolean | Date;

type TextCondition<Value> = Value | readonly Value[] | TextOperators<Value>;

/** Conditions by path, combined by AND. */
export type Where<Model> = { [Each in Path<Model>]?: Condition<ValueAt<Model, Each>> };

/** Conditions by any path. */
export type AnyWhere = Readonly<Record<string, Condition<unknown> | undefined>>;

/** A path to order by; with a minus, descending. */
export type SortKey<Model> = Path<Model> | `-${Path<Model>}`;

/** The first name of a path. */
type First<Paths extends string> = Paths extends `${infer Name}.${string}` ? Name : Paths;

/** The paths below a name. */
type Below<Paths extends string, Name> = Paths extends `${infer Start}.${infer Rest}`
  ? Start extends Name
    ? Rest
    : never
  : never;

type Selection<Model, Paths extends string> = {
  [Name in keyof Model as Name extends First<Paths> ? Name : never]: Name extends Paths
    ? Model[Name]
    : SelectedValue<Model[Name], Below<Paths, Name>>;
};

type SelectedValue<Value, Paths extends string> = Value extends readonly (infer Item)[]
  ? SelectedValue<Item, Paths>[]
  : Value extends object
    ? Selection<Value, Paths>
    : Value;

type ExpandedValue<Value, Paths extends string> = Value extends readonly (infer Item)[]
  ? ExpandedValue<Item, Paths>[]
  : Value extends object
    ? [Paths] extends [never]
      ? Value & { readonly [attribute: string]: unknown }
      : Expansion<Value, Paths>
    : Value;

type Expansion<Model, Paths extends string> = {
  [Name in keyof Model]: Name extends First<Paths>
    ? ExpandedValue<Model[Name], Below<Paths, Name>>
    : Model[Name];
};

type Expanded<Model, Paths extends string> = [Paths] extends [never] ? Model : Expansion<Model, Paths>;

/** A resource with the attributes of `fields` and the references of `expand`; complete without them. */
export type Selected<Model, Fields extends string, Expand extends string> = [Fields] extends [never]
  ? Expanded<Model, Expand>
  : Selection<Expanded<Model, Expand>, Fields | 'id' | 'href'>;

/** A JSON Merge Patch (RFC 7396): attributes with their new values; null removes an attribute that is optional. */
export type MergePatch<Model> = {
  [Name in keyof Model]?: ChangedValue<Model[Name]> | (undefined extends Model[Name] ? null : never);
};

type ChangedValue<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? MergePatch<Value>
    : Value;

/** An operation of a JSON Patch (RFC 6902), or of a JSON Patch Query (TMF630), whose paths pick elements by conditions. */
export type PatchOperation =
  | { op: 'add' | 'replace' | 'test'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; path: string; from: string };
