import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types.js';
import type { Contract } from './contract-validation.js';

/** Returns the effective contract with the limits that this server has by its settings: the maximum of `depth`. */
export function servedContract(contract: Contract, { maxDepth }: { readonly maxDepth: number }): Contract {
  const limited = (parameter: OpenAPIV3.ReferenceObject | OpenAPIV3.ParameterObject) =>
    'name' in parameter && parameter.name === 'depth' && parameter.in === 'query'
      ? { ...parameter, schema: { ...parameter.schema, maximum: maxDepth } }
      : parameter;
  const paths = Object.entries(contract.paths).map(([path, item]) => {
    const { get } = item;
    return [
      path,
      get?.parameters ? { ...item, get: { ...get, parameters: get.parameters.map(limited) } } : item,
    ];
  });
  return { ...contract, paths: Object.fromEntries(paths) as Contract['paths'] };
}
