import { Router } from 'express';
import { allowOnly, READ_METHODS } from '../http/allowed-methods.js';

/** The path of the metadata of a protected resource (RFC 9728, 3). */
export const METADATA_PATH = '/.well-known/oauth-protected-resource';

interface ProtectedResource {
  readonly publicUrl: string | undefined;
  /** The beginning of all paths of the server. */
  readonly basePath: string;
  readonly issuer: string;
  readonly scopes: readonly string[];
}

/**
 * The metadata from which a client learns where to get a token for this server, and which scopes there are. They are at the
 * address that clients make of that of the server, and below `BASE_PATH`, since a gateway may pass on nothing else.
 */
export function protectedResourceRouter({ publicUrl, basePath, issuer, scopes }: ProtectedResource): Router {
  const router = Router();
  const paths = [METADATA_PATH + basePath, basePath + METADATA_PATH];
  router.get(paths, (request, response) => {
    const base = publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    response.set('Cache-Control', 'no-cache').json({
      resource: base + basePath,
      authorization_servers: [issuer],
      scopes_supported: scopes,
      bearer_methods_supported: ['header'],
    });
  });
  router.all(paths, allowOnly(READ_METHODS));
  return router;
}
