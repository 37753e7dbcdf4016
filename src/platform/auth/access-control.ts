import type { RequestHandler } from 'express';
import { apiKeyOf } from '../../services/contract/api-key.js';
import type { OperationMetadata } from '../../services/contract/metadata.js';
import type { Principal } from '../../services/types.js';
import { compose } from '../http/compose.js';
import type { ResponseLocals } from '../http/response-locals.js';
import { authentication, requireScope } from './authentication.js';
import { Challenges } from './challenge.js';
import { discoveryUrl } from './openid-provider.js';
import { type Access, accessOf, mayAccess, scopeOf } from './scopes.js';
import type { TokenVerifier } from './token-verifier.js';

/** An API, as far as access to it is concerned. */
interface ProtectedApi {
  readonly folder: string;
  readonly number: string;
  readonly version: string;
  readonly basePaths: readonly string[];
  readonly operations: readonly OperationMetadata[];
}

interface AccessControlOptions {
  readonly issuer: string;
  readonly publicUrl: string | undefined;
  /** The beginning of all paths of the server. */
  readonly basePath: string;
  /** Whether a policy says who may do what. The services apply it; scopes mean nothing then. */
  readonly isByPolicy: boolean;
  /** Runs for clients that are known: their rate limits. */
  readonly limits: readonly RequestHandler[];
}

/** Who may do what by access tokens, and by their scopes unless there is a policy: the checks of every way into the server. */
export class AccessControl {
  /** Requires a valid access token. */
  readonly authenticate: RequestHandler;
  /** Requires a valid access token with the scope for the events of some API. */
  readonly authenticateSubscriber: RequestHandler;
  private readonly challenges: Challenges;
  private readonly folders: ReadonlyMap<string, string>;

  constructor(
    verifier: TokenVerifier,
    private readonly apis: readonly ProtectedApi[],
    private readonly options: AccessControlOptions,
  ) {
    this.challenges = new Challenges(options.publicUrl, options.basePath);
    this.authenticate = compose([authentication(verifier, this.challenges), ...options.limits]);
    this.authenticateSubscriber = compose([this.authenticate, this.requireSubscriber]);
    this.folders = new Map(apis.map((api) => [apiKeyOf(api), api.folder]));
  }

  private readonly requireSubscriber: RequestHandler = (request, response, next) => {
    const { principal } = response.locals as ResponseLocals;
    const isSubscriber =
      principal !== undefined && this.apis.some(({ folder }) => this.allows(principal, folder, 'subscribe'));
    if (!isSubscriber)
      throw this.challenges.insufficient(request, scopeOf(this.apis[0]?.folder ?? '', 'subscribe'));
    next();
  };

  /** The checks of a request to an API: a valid token with the scope of the operation. */
  ofApi({ folder }: ProtectedApi): RequestHandler[] {
    return this.options.isByPolicy
      ? [this.authenticate]
      : [this.authenticate, requireScope(folder, this.challenges)];
  }

  /** The part of an API's contract about access. */
  contractOf({ folder, operations }: ProtectedApi) {
    const scopes = operations.map(
      (operation) =>
        [operation.id, this.options.isByPolicy ? [] : [scopeOf(folder, accessOf(operation))]] as const,
    );
    return { openIdConnectUrl: discoveryUrl(this.options.issuer), scopes: new Map(scopes) };
  }

  mayRead(principal: Principal, folder: string): boolean {
    return this.allows(principal, folder, 'read');
  }

  /** Whether the client may see the events of an API, by its key. */
  covers(principal: Principal, api: string): boolean {
    return this.allows(principal, this.folders.get(api) ?? '', 'subscribe');
  }

  private allows(principal: Principal, folder: string, access: Access): boolean {
    return this.options.isByPolicy || mayAccess(principal, folder, access);
  }
}
