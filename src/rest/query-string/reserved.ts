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

/** True for the query parameters that are no filters. An attribute of such a name is asked for as `limit.eq=5`. */
export const isReservedParameter = (name: string) => RESERVED_PARAMETERS.has(name);
