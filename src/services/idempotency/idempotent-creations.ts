import { createHash } from 'node:crypto';
import { TmfError } from '../../errors.js';
import type { KeptResponse } from '../../store/idempotency-keys.js';
import type { Store } from '../../store/store.js';
import { JsonText } from '../../values/json.js';
import type { HttpResponse } from '../types.js';

/** A creation with an idempotency key. */
export interface KeyedRequest {
  readonly key: string;
  /** Who uses the key, and where: the same key in another scope is another key. */
  readonly scope: readonly string[];
  /** The content, which must be the same when the request is sent again. */
  readonly method: string;
  readonly target: string;
  readonly body: unknown;
  /** The network address of the client. */
  readonly client: string | undefined;
}

/** Seconds after which a request whose key is in use may be sent again. */
const RETRY_AFTER = '1';

/** The header of a response that was kept. */
const REPLAYED: Readonly<Record<string, string>> = { 'Idempotent-Replayed': 'true' };

/**
 * Runs creations that have an idempotency key. The response is kept in the transaction of the creation, so that the key is
 * used if and only if the resources exist; an error is kept nowhere, since nothing has happened.
 */
export class IdempotentCreations {
  /** The keys of this process's running transactions. */
  private readonly running = new Set<string>();

  constructor(
    /** Milliseconds that a response is kept. */
    private readonly retentionMs: number,
  ) {}

  /**
   * Runs `create` in a transaction and keeps its response, or returns the response that is kept for the same request. Throws
   * a 422 when the key was used for another request, and a 409 while a request with the key is running.
   */
  async run(
    store: Store,
    request: KeyedRequest,
    create: (store: Store) => Promise<HttpResponse>,
  ): Promise<HttpResponse> {
    const key = hashOf([...request.scope, request.key]);
    const fingerprint = hashOf([request.method, request.target, JSON.stringify(request.body) ?? '']);
    // Repetitions take no lock, so that any number of them can run at once.
    const kept = await store.idempotencyKeys.find(key);
    if (kept) return repeated(kept, fingerprint);
    if (this.running.has(key)) throw stillRunning();
    this.running.add(key);
    try {
      return await store.transaction(
        async (inTransaction) => {
          const { idempotencyKeys } = inTransaction;
          const known = await idempotencyKeys.claim(key);
          if (known === 'running') throw stillRunning();
          if (known) return repeated(known, fingerprint);
          const response = await create(inTransaction);
          await idempotencyKeys.keep(key, keptResponse(response, fingerprint), this.retentionMs);
          return response;
        },
        { client: request.client },
      );
    } finally {
      this.running.delete(key);
    }
  }
}

/** A hash of fixed length, so that no key or body is in an index of the database. */
function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('base64url');
}

const keptResponse = ({ status, headers = {}, body }: HttpResponse, fingerprint: string): KeptResponse => ({
  fingerprint,
  status,
  headers,
  body: body instanceof JsonText ? body.text : JSON.stringify(body),
});

function repeated({ fingerprint, status, headers, body }: KeptResponse, expected: string): HttpResponse {
  if (fingerprint !== expected) throw otherRequest();
  return { status, headers: { ...headers, ...REPLAYED }, body: new JsonText(body) };
}

const otherRequest = () =>
  new TmfError(
    422,
    'idempotencyKeyReused',
    'The Idempotency-Key was used for another request',
    'Send the method, the address and the body of the first request again, or a new key',
  );

const stillRunning = () =>
  new TmfError(
    409,
    'idempotencyKeyInUse',
    'A request with this Idempotency-Key is still running',
    'Send the same request again later to get its response',
    { 'Retry-After': RETRY_AFTER },
  );
