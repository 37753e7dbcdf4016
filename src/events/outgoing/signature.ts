import { createHmac } from 'node:crypto';
import { badRequest } from '../../errors.js';

const SHORTEST = 24;
const LONGEST = 64;

/** `webhook-id` and `webhook-timestamp` (Unix seconds) of Standard Webhooks, for a subscriber without a secret. */
export function unsignedHeaders(id: string, at: Date): Record<string, string> {
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)) };
}

/** The headers of Standard Webhooks with the HMAC-SHA256 of id, time and body. Throws what `checkSecret` throws. */
export function signatureHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const headers = unsignedHeaders(id, at);
  const signed = `${id}.${headers['webhook-timestamp']}.${body}`;
  const signature = createHmac('sha256', keyOf(secret)).update(signed).digest('base64');
  return { ...headers, 'webhook-signature': `v1,${signature}` };
}

/** Throws a 400 unless this is a secret to sign with: `whsec_` and base64, or base64 alone, of 24 to 64 bytes. */
export function checkSecret(text: string): void {
  keyOf(text);
}

function keyOf(secret: string): Buffer {
  const base64 = secret.replace(/^whsec_/, '');
  // Node would skip what is no base64, and sign with another key than the subscriber's.
  const key = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(base64)
    ? Buffer.from(base64, 'base64')
    : undefined;
  if (key === undefined) throw invalidSecret('it is not base64');
  if (key.length < SHORTEST || key.length > LONGEST) throw invalidSecret(`it has ${key.length} bytes`);
  return key;
}

/** The secret itself is never repeated. */
const invalidSecret = (problem: string) =>
  badRequest(
    'invalidSecret',
    'The secret cannot be used to sign',
    `${problem}; use ${SHORTEST} to ${LONGEST} random bytes in base64, such as whsec_ and the output of "openssl rand -base64 32"`,
  );
