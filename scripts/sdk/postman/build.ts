import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../../generate/generator.js';
import { parseContractName } from '../../lib/contract-name.js';
import { postmanCollection } from './collection.js';

/** Writes the Postman collections of these APIs. Returns their paths. */
export function buildCollections(apis: readonly Api[], output: string): string[] {
  const folder = join(output, 'postman');
  mkdirSync(folder, { recursive: true });
  return apis.map(({ contract, folder: name, document }) => {
    const file = join(folder, `${name}.postman_collection.json`);
    const collection = postmanCollection(parseContractName(contract).number, document);
    writeFileSync(file, `${JSON.stringify(collection, null, 2)}\n`);
    return file;
  });
}
