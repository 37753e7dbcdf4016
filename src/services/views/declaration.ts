import type { JsonValue } from '../../values/json.js';
import type { Lens } from './lens.js';
import { sequence } from './lens.js';
import { at } from './lenses/at.js';
import { defaultValue } from './lenses/default-value.js';
import { fill } from './lenses/fill.js';
import { rename } from './lenses/rename.js';
import { unwrap } from './lenses/unwrap.js';
import { values } from './lenses/values.js';
import { wrap } from './lenses/wrap.js';

/** One difference between the stored version and the view: of the objects at these paths, `[]` for the resource itself. */
export type LensDeclaration = { readonly at: readonly (readonly string[])[] } & (
  | { readonly rename: string; readonly to: string }
  | { readonly own: string; readonly as: string }
  | { readonly wrap: string; readonly outer: readonly string[] }
  | { readonly unwrap: string; readonly inner: readonly string[] }
  | { readonly fill: string; readonly value: JsonValue }
  | { readonly default: string; readonly value: JsonValue }
  | { readonly values: string; readonly names: Readonly<Record<string, string>> }
);

/** The resources of an API that are views of another version's, as generated from `generator-config/views/`. */
export interface ViewDeclaration {
  /** The folder of the API whose documents are stored. */
  readonly stored: string;
  /** By the name of the resource in the view. */
  readonly resources: Readonly<Record<string, ResourceViewDeclaration>>;
}

export interface ResourceViewDeclaration {
  /** The name of the stored resource. */
  readonly stored: string;
  /** From the stored document to the view, in this order. */
  readonly lenses: readonly LensDeclaration[];
}

/** The lens of a declaration. */
export const lensOf = (declarations: readonly LensDeclaration[]): Lens =>
  sequence(declarations.flatMap((each) => each.at.map((path) => at(path, singleLens(each)))));

function singleLens(declaration: LensDeclaration): Lens {
  if ('rename' in declaration) return rename(declaration.rename, declaration.to);
  if ('own' in declaration) return rename(declaration.own, declaration.as);
  if ('wrap' in declaration) return wrap(declaration.wrap, declaration.outer);
  if ('unwrap' in declaration) return unwrap(declaration.unwrap, declaration.inner);
  if ('fill' in declaration) return fill(declaration.fill, declaration.value);
  if ('default' in declaration) return defaultValue(declaration.default, declaration.value);
  return values(declaration.values, declaration.names);
}
