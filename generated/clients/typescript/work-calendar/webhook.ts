/* tslint:disable */
/* eslint-disable */
// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models/index.js';

/** What this API's server tells its subscribers, by `eventType`. */
export interface Events {
  WorkCalendarAttributeValueChangeEvent: models.WorkCalendarAttributeValueChangeEvent;
  WorkCalendarCreateEvent: models.WorkCalendarCreateEvent;
  WorkCalendarDeleteEvent: models.WorkCalendarDeleteEvent;
}

/** Every `eventType` of this API's contract. */
export const eventTypes: readonly (keyof Events)[] = [
  'WorkCalendarAttributeValueChangeEvent',
  'WorkCalendarCreateEvent',
  'WorkCalendarDeleteEvent',
];

/** A notification of any type. */
export interface AnyEvent {
  eventType: string;
  eventId?: string;
  eventTime?: string;
  [attribute: string]: unknown;
}

/**
 * Takes one notification. What it returns is waited for; when it throws or rejects, the server sends the
 * notification again. Notifications can come more than once in any case: the same `eventId` is the same event.
 */
export type EventHandler<Event> = (event: Event, request: WebhookRequest) => unknown;

/** A handler for each type of event that is wanted, and one for all others. Without either, an event is ignored. */
export type EventHandlers = { [Type in keyof Events]?: EventHandler<Events[Type]> } & {
  otherwise?: EventHandler<AnyEvent>;
};

/** The parts of a request that are used: those of Express, of Connect and of node:http all have them. */
export interface WebhookRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether somebody has read the body already. */
  readonly readableEnded: boolean;
  /** What a body parser made of the body. */
  readonly body?: unknown;
}

/** The parts of a response that are used. */
export interface WebhookResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

/** A handler for Express, `app.use('/events', receiver)`, and for node:http, `createServer(receiver)`. */
export type WebhookReceiver = (request: WebhookRequest, response: WebhookResponse) => Promise<void>;

export interface WebhookOptions {
  /**
   * `whsec_` and base64, or base64 alone; several while one replaces another. Without it every notification is
   * believed: leave it out, rather than undefined or empty, if that is meant.
   */
  secret?: string | readonly string[];
  /** Seconds that a notification's time and ours may be apart; 300 unless given. */
  tolerance?: number;
  handlers: EventHandlers;
  /** Bytes of a body; 2 MB unless given, twice what the server takes: a resource and what is around it. */
  limit?: number;
  /**
   * Told why a notification was not taken, after the server was: a WebhookError, or what a handler threw. Unless
   * given, what is answered with 500 goes to console.error.
   */
  onError?: (error: unknown, request: WebhookRequest) => void;
}

/** Why a notification was not taken; `status` is what the server is answered. */
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

/** The headers do not show that the notification is the server's and new. */
export class WebhookVerificationError extends WebhookError {
  override name = 'WebhookVerificationError';

  constructor(message: string) {
    super(401, 'unauthorized', 'The notification cannot be verified', message);
  }
}

/**
 * Receives what a subscription's `callback` is sent, at its path and below: checks the signature (Standard Webhooks),
 * calls the handler and answers 201 when it is done. Mount it before express.json(): what is signed are the bytes.
 *
 * Otherwise it answers with a TM Forum error: 400 no JSON or no eventType, 401 not verified, 405 not POST, 413 too
 * large, 500 the handler failed.
 */
export function webhookReceiver(options: WebhookOptions): WebhookReceiver {
  const { handlers, tolerance, limit = 2 * 1024 * 1024, onError = printFailure } = options;
  const keys = 'secret' in options ? keysOf(options.secret) : undefined;
  return async (request, response) => {
    try {
      demandPost(request);
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
 * Checks one notification by its headers (in a plain object under lower-case names) and the bytes of its body, for
 * servers that are not like Express. `tolerance` is in seconds, 300 unless given. Throws a WebhookVerificationError.
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

function demandPost({ method }: WebhookRequest): void {
  if (method !== 'POST')
    throw new WebhookError(405, 'methodNotAllowed', 'Method not allowed', 'Notifications come by POST');
}

/** The bytes as they were sent, whoever has read them. */
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
    'Mount webhookReceiver() before express.json(): the signature is about the bytes, and they are gone',
  );
}

async function read(request: WebhookRequest, limit: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // To leave this loop early would close the connection, before the answer.
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
  } catch {
    throw badRequest('The body ends early');
  }
  if (size > limit) throw tooLarge(limit);
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

const tooLarge = (limit: number) =>
  new WebhookError(413, 'payloadTooLarge', 'The notification is too large', `At most ${limit} bytes are taken`);

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

/** The handlers, once the type of the event has been looked at. */
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
  const id = demandHeader(headers, 'webhook-id');
  const timestamp = demandHeader(headers, 'webhook-timestamp');
  const signatures = demandHeader(headers, 'webhook-signature').split(' ').map(encode);
  demandRecent(timestamp, tolerance);
  const { createHmac, timingSafeEqual } = nodeCrypto();
  const isRight = (key: Key) => {
    const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
    const right = encode(`v1,${hmac.digest('base64')}`);
    return signatures.some((given) => given.length === right.length && timingSafeEqual(given, right));
  };
  if (!keys.some(isRight)) throw new WebhookVerificationError('No signature agrees with the body and a secret');
}

function demandHeader(headers: Headers | WebhookRequest['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string' || value === '') throw new WebhookVerificationError(`${name} is missing`);
  return value;
}

function demandRecent(timestamp: string, tolerance: number): void {
  const apart = /^\d+$/.test(timestamp) ? Math.abs(Date.now() / 1000 - Number(timestamp)) : Number.NaN;
  if (!(apart <= tolerance))
    throw new WebhookVerificationError(`webhook-timestamp is not within ${tolerance} s of now`);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The part of node:crypto that is used; TypeScript knows it only where @types/node is installed. */
interface NodeCrypto {
  createHmac(algorithm: 'sha256', key: Key): Hmac;
  timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}

interface Hmac {
  update(data: string | Uint8Array): Hmac;
  digest(encoding: 'base64'): string;
}

/** node:crypto, without an import that bundlers for browsers would stumble over: the rest of this client runs there. */
function nodeCrypto(): NodeCrypto {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const crypto = process?.getBuiltinModule?.('node:crypto');
  if (!crypto) throw new Error('Webhooks are verified by Node.js 20.16 or newer, Deno or Bun');
  return crypto as NodeCrypto;
}
