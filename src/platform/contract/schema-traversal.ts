import traverse from 'json-schema-traverse';

/** Keywords whose values the package does not enter; its types leave them out. */
const { skipKeywords } = traverse as unknown as { readonly skipKeywords: Record<string, boolean> };

/**
 * Has Ajv look for ids in a schema only, and not in the contract that express-openapi-validator attaches to each of the
 * hundreds of schemas that it compiles. Compiling took ten times as long with it. No schema here has an id: references
 * are resolved by other means.
 */
export function leaveOutContracts(): void {
  Object.assign(skipKeywords, { paths: true, components: true });
}
