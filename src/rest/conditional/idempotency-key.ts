import { badRequest } from '../../errors.js';

const MAX_LENGTH = 255;

/** A string of RFC 9651: printable ASCII in double quotes, with a backslash before quotes and backslashes. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;

/** What many clients send instead: the same without quotes. */
const BARE = /^[\w.~:/+=@-]+$/;

/**
 * Returns the key in an `Idempotency-Key` header. A key means the same with quotes and without them. Throws a 400 for
 * what cannot be a key.
 */
export function parseIdempotencyKey(header: string): string {
  const text = header.trim();
  const key = QUOTED.exec(text)?.[1]?.replace(/\\(.)/g, '$1') ?? BARE.exec(text)?.[0];
  if (key !== undefined && key !== '' && key.length <= MAX_LENGTH) return key;
  throw badRequest(
    'invalidIdempotencyKey',
    'The header Idempotency-Key has no valid key',
    `Send one key of 1 to ${MAX_LENGTH} printable ASCII characters in double quotes, such as a UUID`,
  );
}
