import type { Request } from 'express';
import { TmfError } from '../../errors.js';
import { METADATA_PATH } from './protected-resource.js';

/** Parameters of `WWW-Authenticate` (RFC 6750, 3). */
type Parameters = Readonly<Partial<Record<'error' | 'error_description' | 'scope', string>>>;

/** Makes the errors of requests without the right token; the challenge names the metadata (RFC 9728, 5.1). */
export class Challenges {
  constructor(
    private readonly publicUrl: string | undefined,
    /** The beginning of all paths of the server. */
    private readonly basePath: string,
  ) {}

  /** A 401 for a request without a token. */
  missing(request: Request): TmfError {
    return new TmfError(
      401,
      'unauthorized',
      'An access token is required',
      'Send it in the header Authorization: Bearer …',
      this.headers(request, {}),
    );
  }

  /** A 401 for a token that is not accepted. */
  invalid(request: Request, problem: string): TmfError {
    return new TmfError(
      401,
      'invalidToken',
      problem,
      'Get a new access token for this server',
      this.headers(request, { error: 'invalid_token', error_description: problem }),
    );
  }

  /** A 400 for a request that does not carry one token in one header. */
  malformed(request: Request, problem: string): TmfError {
    return new TmfError(
      400,
      'invalidRequest',
      problem,
      'Send one access token in one header Authorization: Bearer …',
      this.headers(request, { error: 'invalid_request', error_description: problem }),
    );
  }

  /** A 403 for a token without the scope. */
  insufficient(request: Request, scope: string): TmfError {
    const problem = `The scope ${scope} is required`;
    return new TmfError(
      403,
      'forbidden',
      problem,
      'Get an access token with this scope',
      this.headers(request, { error: 'insufficient_scope', error_description: problem, scope }),
    );
  }

  private headers(request: Request, parameters: Parameters) {
    const base = this.publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    const all = { ...parameters, resource_metadata: base + this.basePath + METADATA_PATH };
    const texts = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
    return { 'WWW-Authenticate': `Bearer ${texts.join(', ')}` };
  }
}
