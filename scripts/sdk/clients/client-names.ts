import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capitalized } from '../../../src/values/capitalized.js';
import type { Api } from '../../generate/generator.js';
import { clientResources } from '../../generate/sdk/resources.js';
import { parseContractName } from '../../lib/contract-name.js';
import { isNode, type OpenApiDocument } from '../../lib/openapi.js';
import type { Project } from '../../lib/project.js';
import type { ClientNames, Language } from './language.js';

/** Returns what the client of an API is called in a language. */
export function namesOf(project: Project, language: Language, api: Api): ClientNames {
  const { info, servers } = api.document;
  const own = JSON.parse(readFileSync(join(project.root, 'package.json'), 'utf8')) as { version: string };
  return {
    number: parseContractName(api.contract).number,
    title: info.title,
    apiVersion: info.version,
    basePath: servers[0]?.url ?? '',
    version: own.version,
    group: api.typeName,
    ...listExample(api.document),
    ...language.names(api.folder),
  };
}

/** The names of the first resource that can be listed. */
function listExample(
  document: OpenApiDocument,
): Pick<ClientNames, 'list' | 'listSnake' | 'listPascal' | 'model'> {
  const listed = clientResources(document).find(
    ({ methods, parents }) => methods.includes('list') && parents.length === 0,
  );
  const operation = document.paths[listed?.path ?? '']?.get;
  const list = isNode(operation) ? String(operation.operationId) : '';
  return {
    list,
    listSnake: list.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    listPascal: capitalized(list),
    model: listed?.model ?? '',
  };
}
