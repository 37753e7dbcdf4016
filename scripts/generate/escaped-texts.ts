import { escaped } from '../lib/escaped.js';
import { isNode, type OpenApiDocument } from '../lib/openapi.js';
import { walk } from './rules/walk.js';

/** Escapes names and values, in place, for the quotes that our templates put around them, and for comments. */
export function escapeTexts(document: OpenApiDocument): OpenApiDocument {
  document.info.title = escaped(document.info.title);
  document.paths = withEscapedNames(document.paths);
  walk(document.components.schemas, (schema) => {
    if (isNode(schema.properties)) schema.properties = withEscapedNames(schema.properties);
    for (const list of ['enum', 'required'])
      if (Array.isArray(schema[list]))
        schema[list] = schema[list].map((value: unknown) =>
          typeof value === 'string' ? escaped(value) : value,
        );
  });
  return document;
}

const withEscapedNames = <T>(node: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(node).map(([name, value]) => [escaped(name), value]));
