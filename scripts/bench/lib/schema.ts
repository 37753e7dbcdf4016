import type { ApiMetadata } from '../../../src/services/contract/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { ResourceSchema } from '../../../src/store/collection.js';

/** Stored schema of an API's resource. Throws when the contract has none of this name. */
export function findSchema(api: ApiMetadata, name: string): ResourceSchema {
  return schemaOf(findResource(api, name));
}

/** The path of a resource's collection on this server. */
export const collectionPath = (api: ApiMetadata, name: string) =>
  `${api.basePaths[0]}${findResource(api, name).path}`;

function findResource(api: ApiMetadata, name: string) {
  const resource = resourcesOf(api).find((each) => each.name === name);
  if (!resource) throw new Error(`${api.folder} has no ${name}`);
  return resource;
}
