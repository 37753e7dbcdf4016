import { Router } from 'express';
import { allowOnly, READ_METHODS } from '../http/allowed-methods.js';

/** The path of the metadata of a protected resource (RFC 9728, 3). */
export const METADATA_PATH = '/.well-known/oauth-protected-resource';

interface ProtectedResource {
  readonly publicUrl: string | undefined;
  readonly issuer: string;
  readonly scopes: readonly string[];
}

/** The metadata from which a client learns where to get a token for this server, and which scopes there are. */
export function protectedResourceRouter({ publicUrl, issuer, scopes }: ProtectedResource): Router {
  const router = Router();
  router.get(METADATA_PATH, (request, response) => {
    response.set('Cache-Control', 'no-cache').json({
      resource: publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`,
      authorization_servers: [issuer],
      scopes_supported: scopes,
      bearer_methods_supported: ['header'],
    });
  });
  router.all(METADATA_PATH, allowOnly(READ_METHODS));
  return router;
}
