/** A notification of any type. */
export interface AnyEvent {
  eventType: string;
  eventId?: string;
  eventTime?: string;
  [attribute: string]: unknown;
}

/**
 * Handles one notification. A returned promise is awaited; if the handler throws or rejects, the server sends the
 * notification again. Delivery is at least once: notifications with the same `eventId` are the same event.
 */
export type EventHandler<Event> = (event: Event, request: ReceivedRequest) => unknown;

/** Handlers by event type; `otherwise` handles all other types. Events without a handler are acknowledged and ignored. */
export type EventHandlers<Events> = { [Type in keyof Events]?: EventHandler<Events[Type]> } & {
  otherwise?: EventHandler<AnyEvent>;
};

/** The parts of a request that the receiver uses; requests of Express, Connect and node:http have them. */
export interface ReceivedRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: ReceivedHeaders;
  /** True if the body has already been read. */
  readonly readableEnded: boolean;
  /** The body, if a body parser has already parsed it. */
  readonly body?: unknown;
}

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The parts of a response that the receiver uses. */
export interface SentResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

/** Request handler for Express, `app.use('/events', receiver)`, and node:http, `createServer(receiver)`. */
export type EventReceiver = (request: ReceivedRequest, response: SentResponse) => Promise<void>;

export interface ReceiverOptions<Events> {
  /**
   * Signing secret in base64, with or without the prefix `whsec_`; several during key rotation. To accept unsigned
   * notifications, omit this property: undefined and empty values are refused.
   */
  secret?: string | readonly string[];
  /** Maximum difference between a notification's timestamp and the local clock, in seconds; 300 by default. */
  tolerance?: number;
  handlers: EventHandlers<Events>;
  /** Maximum body size in bytes; 2 MiB by default, twice the server's own limit for a resource. */
  limit?: number;
  /**
   * Called after a notification was refused, with a ReceiverError or the error that a handler threw. By default, errors
   * with status 500 are printed by console.error.
   */
  onError?: (error: unknown, request: ReceivedRequest) => void;
}

/** The reason why a notification was refused; `status` is the HTTP status of the response. */
export class ReceiverError extends Error {
  override name = 'ReceiverError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/** The signature or the timestamp of a notification is missing or invalid. */
export class VerificationError extends ReceiverError {
  override name = 'VerificationError';

  constructor(message: string) {
    super(401, 'unauthorized', 'The notification cannot be verified', message);
  }
}

/**
 * Creates the receiver of a subscription's `callback` and the paths below it: it verifies the signature (Standard
 * Webhooks), calls the handler, and responds with 201. Mount it before express.json(): the signature covers the raw bytes.
 *
 * Failures are TM Forum errors: 400 not JSON or no eventType, 401 not verified, 405 not POST, 413 too large, 500 the
 * handler failed.
 */
export function eventReceiver<Events>(options: ReceiverOptions<Events>): EventReceiver {
  const { handlers, tolerance, limit = 2 * 1024 * 1024, onError = printFailure } = options;
  const secrets = 'secret' in options ? secretsOf(options.secret) : undefined;
  return async (request, response) => {
    try {
      requirePost(request);
      const body = await bodyOf(request, limit, secrets !== undefined);
      if (secrets) await verify(secrets, request.headers, body, tolerance);
      await dispatch(handlers as UntypedHandlers, eventOf(body), request);
      answer(response, 201, {});
    } catch (error) {
      answerError(response, error);
      onError(error, request);
    }
  };
}

/**
 * Verifies one notification by its headers (a plain object needs lower-case names) and the bytes of its body, for
 * servers unlike Express. `tolerance` is in seconds, 300 by default. Rejects with a VerificationError.
 */
export async function verifySignature(
  secret: string | readonly string[],
  headers: Headers | ReceivedHeaders,
  rawBody: string | Uint8Array,
  tolerance?: number,
): Promise<void> {
  await verify(
    secretsOf(secret),
    headers,
    typeof rawBody === 'string' ? encode(rawBody) : rawBody,
    tolerance,
  );
}

function requirePost({ method }: ReceivedRequest): void {
  if (method !== 'POST')
    throw new ReceiverError(405, 'methodNotAllowed', 'Method not allowed', 'Notifications come by POST');
}

/** The raw bytes of the body, also if a raw or text parser has already read them. */
async function bodyOf(request: ReceivedRequest, limit: number, isSigned: boolean): Promise<Uint8Array> {
  const { body } = request;
  if (body instanceof Uint8Array) return body;
  if (!request.readableEnded) return read(request, limit);
  if (typeof body === 'string') return encode(body);
  if (!isSigned) return encode(JSON.stringify(body ?? null));
  throw new ReceiverError(
    500,
    'internalError',
    'The event receiver is mounted in the wrong place',
    'Mount it before express.json(): the signature covers the raw bytes, which are no longer available',
  );
}

async function read(request: ReceivedRequest, limit: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving this loop early would close the connection before the response is sent.
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
  } catch {
    throw badRequest('The body ends early');
  }
  if (size > limit) throw tooLarge(limit);
  return concatenated(chunks);
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

const tooLarge = (limit: number) =>
  new ReceiverError(
    413,
    'payloadTooLarge',
    'The notification is too large',
    `At most ${limit} bytes are accepted`,
  );

const badRequest = (message: string) =>
  new ReceiverError(400, 'invalidBody', 'The body is not a notification', message);

function eventOf(body: Uint8Array): AnyEvent {
  const event = parsed(new TextDecoder().decode(body));
  if (typeof event?.eventType !== 'string') throw badRequest('eventType is missing');
  return event as AnyEvent;
}

function parsed(text: string): Partial<AnyEvent> | null {
  try {
    return JSON.parse(text) as Partial<AnyEvent> | null;
  } catch (error) {
    throw badRequest(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Handlers by event type, without the types of their events. */
type UntypedHandlers = Readonly<Record<string, EventHandler<AnyEvent> | undefined>>;

async function dispatch(handlers: UntypedHandlers, event: AnyEvent, request: ReceivedRequest): Promise<void> {
  // Handlers can be methods of a class, whose other attributes are not named like events.
  const own = /^[A-Z]\w*$/.test(event.eventType) ? handlers[event.eventType] : undefined;
  await (own ?? handlers.otherwise)?.call(handlers, event, request);
}

function answerError(response: SentResponse, error: unknown): void {
  const { status, code, reason, message } =
    error instanceof ReceiverError
      ? error
      : new ReceiverError(
          500,
          'internalError',
          'The handler failed',
          'The subscriber could not take the event',
        );
  if (status === 405) response.setHeader('Allow', 'POST');
  answer(response, status, { code, reason, message, status: String(status) });
}

function answer(response: SentResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json;charset=utf-8');
  response.end(JSON.stringify(body));
}

function printFailure(error: unknown): void {
  if (!(error instanceof ReceiverError) || error.status === 500) console.error(error);
}

type Bytes = Uint8Array<ArrayBuffer>;

function secretsOf(secret: string | readonly string[] | undefined): Bytes[] {
  const secrets = [secret ?? []].flat().map(secretOf);
  if (secrets.length === 0) throw new TypeError('The secret of the webhook is not set');
  return secrets;
}

const BASE64 = /^(?=.)([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}(==)?|[A-Za-z\d+/]{3}=?)?$/;

const secretOf = (secret: string): Bytes => {
  const base64 = secret.replace(/^whsec_/, '');
  if (!BASE64.test(base64)) throw new TypeError('A secret of the webhook is not base64');
  return bytesOf(base64);
};

const bytesOf = (base64: string): Bytes =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function verify(
  secrets: readonly Bytes[],
  headers: Headers | ReceivedHeaders,
  body: Uint8Array,
  tolerance = 300,
): Promise<void> {
  const id = requireHeader(headers, 'webhook-id');
  const timestamp = requireHeader(headers, 'webhook-timestamp');
  const signatures = requireHeader(headers, 'webhook-signature').split(' ');
  requireRecent(timestamp, tolerance);
  const signed = concatenated([encode(`${id}.${timestamp}.`), body]);
  for (const secret of secrets) {
    const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ]);
    for (const signature of signatures) {
      const [version, base64 = ''] = signature.split(/,(.*)/s);
      if (version !== 'v1' || !BASE64.test(base64)) continue;
      if (await crypto.subtle.verify('HMAC', key, bytesOf(base64), signed)) return;
    }
  }
  throw new VerificationError('No signature agrees with the body and a secret');
}

function requireHeader(headers: Headers | ReceivedHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string' || value === '') throw new VerificationError(`${name} is missing`);
  return value;
}

function requireRecent(timestamp: string, tolerance: number): void {
  const difference = /^\d+$/.test(timestamp) ? Math.abs(Date.now() / 1000 - Number(timestamp)) : Number.NaN;
  if (!(difference <= tolerance))
    throw new VerificationError(`webhook-timestamp is not within ${tolerance} s of now`);
}

const encode = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
