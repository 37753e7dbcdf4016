import { upgradeFromTwoToThree } from '@scalar/openapi-upgrader/2.0-to-3.0';
import { parse, stringify } from 'yaml';
import { isNode, mapValues, type Node, type OpenApiDocument } from './openapi.js';
import {
  headerStructure,
  parameterStructure,
  pathStructure,
  requestBodyStructure,
  responseStructure,
  schemaStructure,
} from './structure.js';
import { words } from './summary.js';

/** `TMF646-Appointment-v4.0.0`, taken apart. */
export interface ContractName {
  readonly number: string;
  readonly title: string;
  readonly version: string;
}

export const CONTRACT_NAME = /^([A-Z][A-Z0-9]*)-([A-Za-z0-9]+)-v(\d+\.\d+\.\d+)$/;

export function parseContractName(name: string): ContractName {
  const match = CONTRACT_NAME.exec(name);
  if (!match) throw new Error(`"${name}" is not a contract name like TMF646-Appointment-v4.0.0`);
  return { number: match[1] as string, title: titleOf(match[2] as string), version: match[3] as string };
}

function titleOf(name: string): string {
  const text = words(name).replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase());
  return text;
}

/** The contract's name for a published file: `TMF621-TroubleTicket-v4.0.0.swagger.json` → without the ending. */
export function contractNameOf(file: string): string {
  const match = /^(TMF\d+)[-_](.+?)[-_]v?(\d+\.\d+\.\d+)/.exec(file);
  if (!match) {
    throw new Error(
      `${file}: a file name like TMF621-TroubleTicket-v4.0.0.swagger.json was expected; give the contract's name by --as`,
    );
  }
  return `${match[1]}-${(match[2] as string).replace(/[^A-Za-z0-9]/g, '')}-v${match[3]}`;
}

/** Swagger 2.0 or OpenAPI 3.0, JSON or YAML → the contract's YAML text, the same to the byte every time. */
export function contractFrom(published: string, name: string): string {
  const { title, version } = parseContractName(name);
  const source = toOpenApi3(parse(published, { maxAliasCount: -1 }), name);
  const contract = {
    openapi: '3.0.3',
    info: { title, version },
    servers: (source.servers ?? []).map(({ url }) => ({ url: pathOf(url) })),
    ...(source.tags && { tags: source.tags.map((tag) => ({ name: tag.name })) }),
    paths: mapValues(source.paths, pathStructure),
    components: componentsStructure(source.components),
  };
  return `# Imported by npm run specs:import; change it through specs/overlays.\n${stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function toOpenApi3(document: unknown, name: string): OpenApiDocument {
  if (isNode(document) && document.swagger === '2.0') {
    return upgradeFromTwoToThree(document) as unknown as OpenApiDocument;
  }
  if (isNode(document) && String(document.openapi).startsWith('3.0.')) {
    return document as unknown as OpenApiDocument;
  }
  throw new Error(`${name}: neither Swagger 2.0 nor OpenAPI 3.0`);
}

/** Host names in published files are placeholders: only the path counts. */
const pathOf = (url: string) => url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, '') || '/';

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
