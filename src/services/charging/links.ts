/** Ids of products, logical resources and parties, by which usage is matched to buckets. */
export interface LinkKeys {
  readonly products: readonly string[];
  readonly resources: readonly string[];
  readonly parties: readonly string[];
}

/**
 * Link subjects of a bucket. Usage matches a bucket by product when both name one, otherwise by logical resource when
 * both do, otherwise by party; so the subjects of resources and parties record which other links the bucket has.
 */
export function subjectsOfBucket({ products, resources, parties }: LinkKeys): string[] {
  const [product, resource] = [suffix('product', products), suffix('resource', resources)];
  return [
    ...products.map((id) => `product/${id}`),
    ...resources.map((id) => `resource${product}/${id}`),
    ...parties.map((id) => `party${product}${resource}/${id}`),
  ];
}

/** Link subjects of usage: every bucket that matches has at least one of them. */
export function subjectsOfUsage({ products, resources, parties }: LinkKeys): string[] {
  // Links that the usage does not have, its buckets may have.
  const productSuffixes = products.length > 0 ? [''] : ['', '+product'];
  const resourceSuffixes = resources.length > 0 ? [''] : ['', '+resource'];
  return [
    ...products.map((id) => `product/${id}`),
    ...productSuffixes.flatMap((product) => resources.map((id) => `resource${product}/${id}`)),
    ...productSuffixes.flatMap((product) =>
      resourceSuffixes.flatMap((resource) => parties.map((id) => `party${product}${resource}/${id}`)),
    ),
  ];
}

/** Link subjects of all buckets of these logical resources. */
export const subjectsOfResources = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => [`resource/${id}`, `resource+product/${id}`]);

/** Link subjects of all buckets of these parties. */
export const subjectsOfParties = (parties: readonly string[]): string[] =>
  subjectsOfUsage({ products: [], resources: [], parties });

const suffix = (link: string, ids: readonly string[]) => (ids.length > 0 ? `+${link}` : '');
