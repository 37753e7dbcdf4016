const RESERVED = new Set(['fields', 'offset', 'limit', 'sort', 'filter', 'depth', 'expand', 'cursor']);

/** True for the query parameters that are no filters. An attribute of such a name is asked for as `limit.eq=5`. */
export const isReserved = (name: string) => RESERVED.has(name);
