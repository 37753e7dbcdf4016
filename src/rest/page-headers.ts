/** Headers of a list answer. */
export function pageHeaders(returned: number, total: number): Record<string, string> {
  return { 'X-Total-Count': String(total), 'X-Result-Count': String(returned) };
}

/** 206 when the client itself asked for a part and got one (TMF630); else 200. */
export function listStatus(paged: boolean, returned: number, total: number): number {
  return paged && returned > 0 && returned < total ? 206 : 200;
}
