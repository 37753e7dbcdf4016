import type { Random } from './random.js';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export interface Collection {
  /** `/tmf-api/appointment/v4/appointment` */
  readonly path: string;
  readonly ids: readonly string[];
  /** Attribute paths of its documents: `note.author`. */
  readonly attributes: readonly string[];
  /** Values of these attributes. */
  readonly values: readonly string[];
  /** Cursors returned by the server. */
  readonly cursors: readonly string[];
  /** A body that the server accepts for POST; undefined if creation or deletion is not possible. */
  readonly example: JsonObject | undefined;
}

/** Material for requests: the server's paths, names and values. */
export interface World {
  readonly collections: readonly Collection[];
}

/** Returns an attribute path, existing or not. */
export function attributePath(random: Random, collection: Collection): string {
  const own = collection.attributes;
  return own.length > 0 && random.chance(0.85) ? random.pick(own) : random.pick(FOREIGN_PATHS);
}

const FOREIGN_PATHS = [
  'id',
  'href',
  '@type',
  '@baseType',
  '@schemaLocation',
  'name',
  'note.text',
  'note.author',
  'a',
  'a.b',
  'a.b.c.d.e.f.g.h',
  'status.gt',
  'limit.eq',
  'x.regex',
  'constructor',
  '__proto__',
  '__proto__.x',
  'toString',
  'note[0].text',
  'note.0.text',
  'note.',
  '.note',
  '..',
  'à',
  'a b',
  'a-b',
  '"a"',
  "a'b",
  'a$b',
  'validFor',
  'length',
  Array.from({ length: 99 }, () => 'a').join('.'),
  Array.from({ length: 400 }, () => 'a').join('.'),
];

/** Returns the dotted paths and the scalar values of documents. */
export function pathsAndValues(documents: readonly Json[]): { attributes: string[]; values: string[] } {
  const attributes = new Set<string>();
  const values = new Set<string>();
  const walk = (value: Json, path: string) => {
    if (path !== '') attributes.add(path);
    if (Array.isArray(value)) for (const element of value) walk(element, path);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
    else values.add(String(value));
  };
  for (const document of documents) walk(document, '');
  return { attributes: [...attributes], values: [...values].slice(0, 200) };
}
