const RESERVED_PARAMETERS = new Set([
  'fields',
  'offset',
  'limit',
  'sort',
  'filter',
  'depth',
  'expand',
  'cursor',
]);

/** Returns true for query parameters that are not filters. Attributes of these names are filtered as `limit.eq=5`. */
export const isReservedParameter = (name: string) => RESERVED_PARAMETERS.has(name);
