import { unescapeName } from '../../../src/values/json-pointer.js';
import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';
import { schemaReference, schemasOf } from './schemas/components.js';
import { referenceOf, walk } from './walk.js';

/** Undoes the escapes of a JSON pointer in a URL: `Wire%20Part~1End` → `Wire Part/End`. */
function unescaped(text: string): string {
  const plain = /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  return unescapeName(plain);
}

/** The name that a reference to another place than the components ends with: `common.json#/definitions/End` → `End`. */
const lastName = (reference: string) =>
  unescaped(reference.slice(reference.lastIndexOf('/') + 1)).replace(/^#|(\.schema)?\.(json|ya?ml)$/g, '');

/** What is inside of a component at these names; undefined if nothing is. */
function inside(document: OpenApiDocument, [kind = '', name = '', ...rest]: string[]): unknown {
  return rest.reduce<unknown>(
    (node, each) => (isNode(node) ? node[each] : undefined),
    document.components?.[kind]?.[name],
  );
}

/** What Swagger 2.0 has at the top is among the components. */
const SECTIONS: Readonly<Record<string, string>> = {
  definitions: 'schemas',
  parameters: 'parameters',
  responses: 'responses',
};

/** Where a reference leads: to a component, or to a part of one, of which there is a copy. */
function corrected(document: OpenApiDocument, reference: string): string | Node {
  const [, section, own] = /^#\/(definitions|parameters|responses)\/(.+)$/.exec(reference) ?? [];
  if (section !== undefined) return corrected(document, `#/components/${SECTIONS[section]}/${own}`);
  const [, kind, rest = ''] = /^#\/components\/(\w+)\/(.+)$/.exec(reference) ?? [];
  if (kind === undefined) return schemaReference(lastName(reference));
  const names = [rest, unescaped(rest)];
  const known = names.find((name) => document.components?.[kind]?.[name] !== undefined);
  if (known !== undefined) return `#/components/${kind}/${known}`;
  if (!rest.includes('/')) return reference;
  const part = inside(document, [kind, ...rest.split('/').map(unescaped)]);
  return isNode(part) ? structuredClone(part) : schemaReference(lastName(reference));
}

function correct(document: OpenApiDocument): string[] {
  const done: string[] = [];
  walk(document, (node, path) => {
    const { $ref } = node;
    if (typeof $ref !== 'string' || /\/properties$/.test(path)) return;
    const to = corrected(document, $ref);
    if (to === $ref) return;
    delete node.$ref;
    Object.assign(node, typeof to === 'string' ? { $ref: to } : to);
    done.push(`${$ref} → ${typeof to === 'string' ? to : 'a copy'}`);
  });
  return done;
}

/** The schema that another name stands for, over any number of names; undefined if they lead in a circle. */
function meant(
  schemas: Record<string, Node>,
  name: string,
  passed: readonly string[] = [],
): string | undefined {
  if (passed.includes(name)) return undefined;
  const next = onlyReference(schemas[name]);
  return next === undefined ? name : meant(schemas, next, [...passed, name]);
}

const onlyReference = (schema: Node | undefined) =>
  schema && /^#\/components\/schemas\/(.+)$/.exec(referenceOf(schema) ?? '')?.[1];

/** Replaces names that stand for another schema by that schema's. */
function removeAliases(document: OpenApiDocument): string[] {
  const schemas = schemasOf(document);
  const aliases = Object.keys(schemas).filter((name) => onlyReference(schemas[name]) !== undefined);
  const targets = new Map(aliases.map((name) => [schemaReference(name), meant(schemas, name)]));
  for (const name of aliases) delete schemas[name];
  walk(document, (node) => {
    const target = typeof node.$ref === 'string' ? targets.get(node.$ref) : undefined;
    if (target !== undefined) node.$ref = schemaReference(target);
  });
  return aliases.map((name) => `${name} stands for ${targets.get(schemaReference(name)) ?? 'itself'}`);
}

export const references: ContractRule = {
  name: 'reference',
  reason: 'A reference leads to a component of the same file, by its plain name.',
  apply: (document) => [...new Set([...correct(document), ...removeAliases(document)])],
};
