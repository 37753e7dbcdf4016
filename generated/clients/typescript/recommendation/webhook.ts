/* tslint:disable */
/* eslint-disable */
// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models/index.js';

/** Notifications of this API, by `eventType`. */
export interface Events {
  QueryProductRecommendationCreateEvent: models.QueryProductRecommendationCreateEvent;
  QueryProductRecommendationStateChangeEvent: models.QueryProductRecommendationStateChangeEvent;
}

/** Every `eventType` of this API's contract. */
export const eventTypes: readonly (keyof Events)[] = [
  'QueryProductRecommendationCreateEvent',
  'QueryProductRecommendationStateChangeEvent',
];

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
export type EventHandler<Event> = (event: Event, request: WebhookRequest) => unknown;

/** Handlers by event type; `otherwise` handles all other types. Events without a handler are acknowledged and ignored. */
export type EventHandlers = { [Type in keyof Events]?: EventHandler<Events[Type]> } & {
  otherwise?: EventHandler<AnyEvent>;
};

/** The parts of a request that the receiver uses; requests of Express, Connect and node:http have them. */
export interface WebhookRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** True if the body has already been read. */
  readonly readableEnded: boolean;
  /** The body, if a body parser has already parsed it. */
  readonly body?: unknown;
}

/** The parts of a response that the receiver uses. */
export interface WebhookResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

/** Request handler for Express, `app.use('/events', receiver)`, and node:http, `createServer(receiver)`. */
export type WebhookReceiver = (request: WebhookRequest, response: WebhookResponse) => Promise<void>;

export interface WebhookOptions {
  /**
   * Signing secret in base64, with or without the prefix `whsec_`; several during key rotation. To accept unsigned
   * notifications, omit this property: undefined and empty values are refused.
   */
  secret?: string | readonly string[];
  /** Maximum difference between a notification's timestamp and the local clock, in seconds; 300 by default. */
  tolerance?: number;
  handlers: EventHandlers;
  /** Maximum body size in bytes; 2 MiB by default, twice the server's own limit for a resource. */
  limit?: number;
  /**
   * Called after a notification was refused, with a WebhookError or the error that a handler threw. By default,
   * errors with status 500 are printed by console.error.
   */
  onError?: (error: unknown, request: WebhookRequest) => void;
}

/** The reason why a notification was refused; `status` is the HTTP status of the response. */
export class WebhookError extends Error {
  override name = 'WebhookError';

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
export class WebhookVerificationError extends WebhookError {
  override name = 'WebhookVerificationError';

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
export function webhookReceiver(options: WebhookOptions): WebhookReceiver {
  const { handlers, tolerance, limit = 2 * 1024 * 1024, onError = printFailure } = options;
  const keys = 'secret' in options ? keysOf(options.secret) : undefined;
  return async (request, response) => {
    try {
      requirePost(request);
      const body = await bodyOf(request, limit, keys !== undefined);
      if (keys) verify(keys, request.headers, body, tolerance);
      await dispatch(handlers, eventOf(body), request);
      answer(response, 201, {});
    } catch (error) {
      answerError(response, error);
      onError(error, request);
    }
  };
}

/**
 * Verifies one notification by its headers (a plain object needs lower-case names) and the bytes of its body, for
 * servers unlike Express. `tolerance` is in seconds, 300 by default. Throws a WebhookVerificationError.
 * Needs Node.js 20.16 or newer, Deno or Bun.
 */
export function verifyWebhook(
  secret: string | readonly string[],
  headers: Headers | WebhookRequest['headers'],
  rawBody: string | Uint8Array,
  tolerance?: number,
): void {
  verify(keysOf(secret), headers, rawBody, tolerance);
}

function requirePost({ method }: WebhookRequest): void {
  if (method !== 'POST')
    throw new WebhookError(405, 'methodNotAllowed', 'Method not allowed', 'Notifications come by POST');
}

/** The raw bytes of the body, also if a raw or text parser has already read them. */
async function bodyOf(request: WebhookRequest, limit: number, signed: boolean): Promise<Uint8Array> {
  const { body } = request;
  if (body instanceof Uint8Array) return body;
  if (!request.readableEnded) return read(request, limit);
  if (typeof body === 'string') return encode(body);
  if (!signed) return encode(JSON.stringify(body ?? null));
  throw new WebhookError(
    500,
    'internalError',
    'The webhook receiver is mounted in the wrong place',
    'Mount webhookReceiver() before express.json(): the signature covers the raw bytes, which are no longer available',
  );
}

async function read(request: WebhookRequest, limit: number): Promise<Uint8Array> {
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
  return concatenate(chunks, size);
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

const tooLarge = (limit: number) =>
  new WebhookError(413, 'payloadTooLarge', 'The notification is too large', `At most ${limit} bytes are accepted`);

const badRequest = (message: string) =>
  new WebhookError(400, 'invalidBody', 'The body is not a notification', message);

function eventOf(body: Uint8Array): AnyEvent {
  const event = parsed(new TextDecoder().decode(body));
  if (typeof event?.eventType !== 'string') throw badRequest('eventType is missing');
  return event as AnyEvent;
}

function parsed(text: string): Partial<AnyEvent> | null {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(`It is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

async function dispatch(handlers: EventHandlers, event: AnyEvent, request: WebhookRequest): Promise<void> {
  const isKnown = (eventTypes as readonly string[]).includes(event.eventType);
  const own = isKnown ? (handlers as UntypedHandlers)[event.eventType] : undefined;
  await (own ?? handlers.otherwise)?.call(handlers, event, request);
}

/** Handlers by event type, without the types of their events. */
type UntypedHandlers = Readonly<Record<string, EventHandler<AnyEvent> | undefined>>;

function answerError(response: WebhookResponse, error: unknown): void {
  const { status, code, reason, message } =
    error instanceof WebhookError
      ? error
      : new WebhookError(500, 'internalError', 'The handler failed', 'The subscriber could not take the event');
  if (status === 405) response.setHeader('Allow', 'POST');
  answer(response, status, { code, reason, message, status: String(status) });
}

function answer(response: WebhookResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json;charset=utf-8');
  response.end(JSON.stringify(body));
}

function printFailure(error: unknown): void {
  if (!(error instanceof WebhookError) || error.status === 500) console.error(error);
}

type Key = Uint8Array;

function keysOf(secret: string | readonly string[] | undefined): Key[] {
  const keys = [secret ?? []].flat().map(keyOf);
  if (keys.length === 0) throw new TypeError('The secret of the webhook is not set');
  return keys;
}

const BASE64 = /^(?=.)([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}(==)?|[A-Za-z\d+/]{3}=?)?$/;

function keyOf(secret: string): Key {
  const base64 = secret.replace(/^whsec_/, '');
  if (!BASE64.test(base64)) throw new TypeError('A secret of the webhook is not base64');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function verify(
  keys: readonly Key[],
  headers: Headers | WebhookRequest['headers'],
  body: string | Uint8Array,
  tolerance = 300,
): void {
  const id = requireHeader(headers, 'webhook-id');
  const timestamp = requireHeader(headers, 'webhook-timestamp');
  const signatures = requireHeader(headers, 'webhook-signature').split(' ').map(encode);
  requireRecent(timestamp, tolerance);
  const { createHmac, timingSafeEqual } = nodeCrypto();
  const isValid = (key: Key) => {
    const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
    const expected = encode(`v1,${hmac.digest('base64')}`);
    return signatures.some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  };
  if (!keys.some(isValid)) throw new WebhookVerificationError('No signature agrees with the body and a secret');
}

function requireHeader(headers: Headers | WebhookRequest['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string' || value === '') throw new WebhookVerificationError(`${name} is missing`);
  return value;
}

function requireRecent(timestamp: string, tolerance: number): void {
  const difference = /^\d+$/.test(timestamp) ? Math.abs(Date.now() / 1000 - Number(timestamp)) : Number.NaN;
  if (!(difference <= tolerance))
    throw new WebhookVerificationError(`webhook-timestamp is not within ${tolerance} s of now`);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The parts of node:crypto that are used, declared here because @types/node may not be installed. */
interface NodeCrypto {
  createHmac(algorithm: 'sha256', key: Key): Hmac;
  timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}

interface Hmac {
  update(data: string | Uint8Array): Hmac;
  digest(encoding: 'base64'): string;
}

/** Loads node:crypto without an import statement, which browser bundlers could not resolve. */
function nodeCrypto(): NodeCrypto {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const crypto = process?.getBuiltinModule?.('node:crypto');
  if (!crypto) throw new Error('Webhooks are verified by Node.js 20.16 or newer, Deno or Bun');
  return crypto as NodeCrypto;
}
