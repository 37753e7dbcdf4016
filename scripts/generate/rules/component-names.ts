import type { OpenApiDocument } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';
import { renameSchema, schemasOf } from './schemas/components.js';

/** Types that generated code uses, and names that the generator has for types of its own. */
const TAKEN = [
  ...[
    'Array',
    'Promise',
    'Readonly',
    'Record',
    'Set',
    'Map',
    'List',
    'Object',
    'String',
    'Number',
    'Boolean',
  ],
  ...['Integer', 'Long', 'Float', 'Double', 'Decimal', 'Date', 'DateTime', 'UUID', 'URI', 'File', 'Binary'],
];

/** What is left of a name when it becomes the name of a type. */
const typeNameOf = (name: string) => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

/** A name of word characters, by which no other schema is known. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[^\w.-]+/).filter((word) => word !== '');
  const plain = words
    .map((word, index) => (index > 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join('');
  const start = /^[A-Za-z]/.test(plain) ? plain : `Schema${plain}`;
  for (let index = 1; ; index++) {
    const free = index === 1 ? start : `${start}${index}`;
    if (!taken.has(typeNameOf(free))) return free;
  }
}

/** The new names of the schemas that need one. Of several that would be one type, the first keeps its name. */
function newNames(document: OpenApiDocument): [from: string, to: string][] {
  const taken = new Set(TAKEN.map(typeNameOf));
  return Object.keys(schemasOf(document)).flatMap((name) => {
    const to = freeName(name, taken);
    taken.add(typeNameOf(to));
    return to === name ? [] : [[name, to] as [string, string]];
  });
}

export const componentNames: ContractRule = {
  name: 'schema-name',
  reason: 'Schemas become types, whose names are words, and differ by more than case and signs.',
  apply(document) {
    const names = newNames(document);
    for (const [from, to] of names) renameSchema(document, from, to);
    return names.map(([from, to]) => `${from} → ${to}`);
  },
};
