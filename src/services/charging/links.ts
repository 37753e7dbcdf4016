/** By what buckets and usage find each other: ids of products, of logical resources, of parties. */
export interface LinkKeys {
  readonly products: readonly string[];
  readonly resources: readonly string[];
  readonly parties: readonly string[];
}

/**
 * Where a bucket is found. Usage finds it by product where both name one, otherwise by logical resource where both do,
 * otherwise by party; so the subjects of a party say too what else its buckets name.
 */
export function subjectsOfBucket({ products, resources, parties }: LinkKeys): string[] {
  const [product, resource] = [suffix('product', products), suffix('resource', resources)];
  return [
    ...products.map((id) => `product/${id}`),
    ...resources.map((id) => `resource${product}/${id}`),
    ...parties.map((id) => `party${product}${resource}/${id}`),
  ];
}

/** Where the buckets of usage are: it has one of them in common with each. */
export function subjectsOfUsage({ products, resources, parties }: LinkKeys): string[] {
  // What the usage does not name, its buckets may.
  const product = products.length > 0 ? [''] : ['', '+product'];
  const resource = resources.length > 0 ? [''] : ['', '+resource'];
  return [
    ...products.map((id) => `product/${id}`),
    ...product.flatMap((also) => resources.map((id) => `resource${also}/${id}`)),
    ...product.flatMap((also) => resource.flatMap((too) => parties.map((id) => `party${also}${too}/${id}`))),
  ];
}

/** Where all buckets of these logical resources are. */
export const subjectsOfResources = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => [`resource/${id}`, `resource+product/${id}`]);

/** Where all buckets of these parties are. */
export const subjectsOfParties = (parties: readonly string[]): string[] =>
  subjectsOfUsage({ products: [], resources: [], parties });

const suffix = (what: string, ids: readonly string[]) => (ids.length > 0 ? `+${what}` : '');
