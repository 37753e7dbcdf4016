/** Sources of access tokens, by the port of the server that demands them. */
const sources = new Map<string, () => Promise<string>>();

/** Makes the clients of this process send a token with each request to a server that has no `Authorization`. */
export function useTokens(url: string, token: () => Promise<string>): void {
  if (sources.size === 0) globalThis.fetch = withTokens(globalThis.fetch);
  sources.set(new URL(url).port, token);
}

/** Returns the header `Authorization` for a server; no header if it demands no token. */
export async function authorizationFor(url: string): Promise<Record<string, string>> {
  if (sources.size === 0) return {};
  const token = sources.get(new URL(url).port);
  return token ? { Authorization: `Bearer ${await token()}` } : {};
}

/** Generated clients call `fetch` themselves. */
function withTokens(plain: typeof fetch): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const headers = new Headers(init?.headers ?? request?.headers);
    const authorization = await authorizationFor(request?.url ?? String(input));
    for (const [name, value] of Object.entries(authorization))
      if (!headers.has(name)) headers.set(name, value);
    return plain(input, { ...init, headers });
  };
}
