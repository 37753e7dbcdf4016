import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types.js';
import { byAlternative, schemasWithVariants, withConditions } from '../../rest/body/variants.js';

type Contract = OpenAPIV3.DocumentV3;

/** A body whose schema has variants. */
interface VariantBody {
  /** The operation's id. */
  readonly id: string;
  /** The name of the schema. */
  readonly schema: string;
  readonly media: OpenAPIV3.MediaTypeObject;
}

type Schemas = Parameters<typeof withConditions>[0];

const schemasOf = ({ components }: Contract) => (components?.schemas ?? {}) as unknown as Schemas;

/** The bodies of an API's operations whose schemas have variants, themselves or in their attributes. */
export function variantBodiesOf(contract: Contract): VariantBody[] {
  const withVariants = schemasWithVariants(schemasOf(contract));
  const operations = Object.values(contract.paths).flatMap((item) => Object.values(item)) as {
    operationId?: string;
    requestBody?: OpenAPIV3.RequestBodyObject;
  }[];
  return operations.flatMap(({ operationId = '', requestBody }) =>
    Object.values(requestBody?.content ?? {}).flatMap((media) => {
      const reference = media.schema && '$ref' in media.schema ? media.schema.$ref : '';
      const schema = reference.replace('#/components/schemas/', '');
      return withVariants.has(schema) ? [{ id: operationId, schema, media }] : [];
    }),
  );
}

/** Prepares a contract with variants for the package, in place. Bodies with variants are validated by `variantBodies`. */
export function prepareVariants(contract: Contract): void {
  const bodies = variantBodiesOf(contract);
  const schemas = withConditions(schemasOf(contract), byAlternative);
  for (const { media } of bodies) media.schema = { type: 'object' };
  Object.assign(contract.components ?? {}, { schemas });
}
