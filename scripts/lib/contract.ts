import { upgradeFromTwoToThree } from '@scalar/openapi-upgrader/2.0-to-3.0';
import { parse, stringify } from 'yaml';
import { UsageError } from './cli.js';
import { parseContractName } from './contract-name.js';
import {
  headerStructure,
  parameterStructure,
  pathsStructure,
  requestBodyStructure,
  responseStructure,
  schemaStructure,
} from './contract-structure.js';
import { isNode, mapValues, type Node, type OpenApiDocument } from './openapi.js';
import { errorReason } from './read.js';

/** Converts Swagger 2.0 or OpenAPI 3.0 or 3.1, in JSON or YAML, to the contract's YAML text. Deterministic to the byte. */
export function contractFrom(published: string, name: string): string {
  const { title, version } = parseContractName(name);
  const source = toOpenApi3(parsed(published));
  const contract = {
    openapi: '3.0.3',
    info: { title, version },
    servers: [...new Set((source.servers ?? []).map(pathOf))].map((url) => ({ url })),
    ...(source.tags && { tags: source.tags.map((tag) => ({ name: tag.name })) }),
    paths: pathsStructure(source.paths),
    components: componentsStructure(source.components),
  };
  return `# Imported by npm run specs:import; change it through specs/overlays.\n${stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

/** Parses JSON or YAML. Throws a usage error with the position. */
export function parsed(published: string): unknown {
  try {
    return parse(published.replace(/^\ufeff/, ''), { maxAliasCount: -1, uniqueKeys: false });
  } catch (error) {
    throw new UsageError(`neither JSON nor YAML: ${errorReason(error)}`);
  }
}

function toOpenApi3(document: unknown): OpenApiDocument {
  const isTwo = isNode(document) && document.swagger === '2.0';
  const isThree = isNode(document) && /^3\.[01]\.\d/.test(String(document.openapi));
  if (!isTwo && !isThree) throw new UsageError('neither Swagger 2.0 nor OpenAPI 3.0 or 3.1');
  if (!isNode(document.paths)) throw new UsageError('it has no paths');
  return (isTwo ? upgradeFromTwoToThree(document) : document) as unknown as OpenApiDocument;
}

/** The path of a server URL; host names in published files are placeholders. */
function pathOf({ url, variables = {} }: OpenApiDocument['servers'][number]): string {
  const filled = url.replace(/\{(\w+)\}/g, (variable, name: string) => variables[name]?.default ?? variable);
  const path = filled.replace(/^([a-z][a-z0-9+.-]*:|\{\w+\}:)?\/\/[^/]*/i, '');
  return `/${path.replace(/^\/+|\/+$/g, '')}`;
}

function componentsStructure(components: OpenApiDocument['components'] = {}) {
  const copiers: Record<string, (node: Node, name: string) => Node> = {
    schemas: schemaStructure,
    parameters: parameterStructure,
    headers: headerStructure,
    requestBodies: requestBodyStructure,
    responses: responseStructure,
  };
  const kinds = Object.entries(copiers).filter(([kind]) => isNode(components[kind]));
  return Object.fromEntries(
    kinds.map(([kind, copy]) => [kind, mapValues(components[kind] as Record<string, Node>, copy)]),
  );
}
