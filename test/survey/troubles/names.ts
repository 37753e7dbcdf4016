import type { Node } from '../../../scripts/lib/openapi.js';
import {
  definitionsOf,
  merged,
  pathsOf,
  reference,
  smallFile,
  TEXT,
  type TroubledFile,
} from './small-file.js';

const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then', 'prototype'];

/** `__proto__` as a member of its own. */
const members = (names: readonly string[], schema: Node): Node =>
  Object.fromEntries([...names, '__proto__'].map((name) => [name, schema]));

const owl: TroubledFile = {
  resource: 'Owl',
  troubles: 'attributes with the names of members that every object of JavaScript inherits',
  rules: [],
  document: merged(
    smallFile('Owl', {
      ...members(INHERITED, TEXT),
      wing: { type: 'array', items: reference('Wing') },
      claw: { type: 'object', properties: members(INHERITED, TEXT) },
    }),
    { definitions: { Wing: { type: 'object', properties: members(INHERITED, reference('Note')) } } },
  ),
};

const rope: TroubledFile = {
  resource: 'Rope',
  troubles: 'apostrophes, quotes, backslashes, braces and other signs in names, values and titles',
  rules: ['blank-in-name', 'schema-name'],
  document: merged(
    smallFile('Rope', {
      "it's": TEXT,
      'a "strand"': TEXT,
      'back\\slash': TEXT,
      '{{brace}}': TEXT,
      '<angle>': TEXT,
      'tick`': TEXT,
      'ends*/': TEXT,
      '${price}': TEXT,
      'é ü 网': TEXT,
      'two words': reference('Note'),
      'dot.ted': { type: 'array', items: reference('Note') },
      'slash/ed': TEXT,
      '#hash': TEXT,
      '?mark': TEXT,
      '%41': TEXT,
      kind: { type: 'string', enum: ["it's", 'a "b"', 'c\\d', 'e\nf', '{{g}}', ' h', ''] },
      knot: reference("Knot's"),
    }),
    {
      info: { title: 'The rope\'s "API" \\ `of` it */' },
      definitions: { "Knot's": { type: 'string', enum: ["it's", 'a "b"', 'c\\d', 'e\nf', '{{g}}', '<h>'] } },
    },
  ),
};

const heirloom: TroubledFile = {
  resource: 'Constructor',
  troubles: 'resources with the names of members that every object of JavaScript inherits',
  rules: [],
  document: merged(smallFile('Constructor'), {
    paths: {
      ...pathsOf('Prototype'),
      ...pathsOf('ToString'),
      ...pathsOf('ValueOf', '/constructor/{constructorId}/valueOf'),
    },
    definitions: { ...definitionsOf('Prototype'), ...definitionsOf('ToString'), ...definitionsOf('ValueOf') },
  }),
};

export const NAMES: readonly TroubledFile[] = [owl, rope, heirloom];
