import { createHmac } from 'node:crypto';
import { badRequest } from '../../errors.js';

const MIN_SECRET_BYTES = 24;
const MAX_SECRET_BYTES = 64;

/** Returns `webhook-id` and `webhook-timestamp` (Unix seconds) of Standard Webhooks, for subscriptions without a secret. */
export function unsignedHeaders(id: string, at: Date): Record<string, string> {
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)) };
}

/**
 * Returns the headers of Standard Webhooks with the HMAC-SHA256 of id, time and body, one signature for each secret. Throws
 * like `checkSecret`.
 */
export function signatureHeaders(
  secrets: string | readonly string[],
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  const headers = unsignedHeaders(id, at);
  const content = `${id}.${headers['webhook-timestamp']}.${body}`;
  const sign = (secret: string) =>
    `v1,${createHmac('sha256', secretKey(secret)).update(content).digest('base64')}`;
  return { ...headers, 'webhook-signature': [secrets].flat().map(sign).join(' ') };
}

/** Throws a 400 unless the text is a signing secret: 24 to 64 bytes in base64, with or without `whsec_` before them. */
export function checkSecret(text: string): void {
  secretKey(text);
}

function secretKey(secret: string): Buffer {
  const base64 = secret.replace(/^whsec_/, '');
  // Node skips invalid base64 characters and would sign with another key than the subscriber's.
  const key = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(base64)
    ? Buffer.from(base64, 'base64')
    : undefined;
  if (key === undefined) throw invalidSecret('it is not base64');
  if (key.length < MIN_SECRET_BYTES || key.length > MAX_SECRET_BYTES)
    throw invalidSecret(`it has ${key.length} bytes`);
  return key;
}

/** The error does not repeat the secret. */
const invalidSecret = (problem: string) =>
  badRequest(
    'invalidSecret',
    'The secret cannot be used to sign',
    `${problem}; use ${MIN_SECRET_BYTES} to ${MAX_SECRET_BYTES} random bytes in base64, such as whsec_ and the output of "openssl rand -base64 32"`,
  );
