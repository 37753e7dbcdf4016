import { errors } from 'undici';
import { RefusedCall } from './resolve.js';

/** A call that this server has aborted; the message says why. */
export class AbortedCall extends Error {}

/** A call that this server has aborted because it took too long. */
export class TimedOutCall extends AbortedCall {}

const UNTRUSTED = 'the certificate is not from a trusted authority';
const CLOSED = 'the connection was closed before the response';
const RESET = 'connection reset';

/** Our own texts: those of the system or a library may disclose details of the network. */
const TEXTS_BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: RESET,
  EPIPE: RESET,
  ENOTFOUND: 'the host name does not resolve',
  ENODATA: 'the host name does not resolve',
  EAI_AGAIN: 'the host name cannot be resolved at present',
  ETIMEDOUT: 'timed out while connecting',
  EHOSTUNREACH: 'the host cannot be reached',
  EHOSTDOWN: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EADDRNOTAVAIL: 'the address cannot be reached from here',
  UND_ERR_CONNECT_TIMEOUT: 'timed out while connecting',
  UND_ERR_HEADERS_TIMEOUT: 'timed out before the response',
  UND_ERR_HEADERS_OVERFLOW: 'the response headers are too large',
  UND_ERR_SOCKET: CLOSED,
  UND_ERR_INVALID_ARG: 'the request has an invalid header or address',
  UND_ERR_CLOSED: 'this server is stopping',
  UND_ERR_DESTROYED: 'this server is stopping',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_UNTRUSTED: UNTRUSTED,
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  CERT_REVOKED: 'the certificate has been revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host name',
  EPROTO: 'the TLS handshake failed',
};

/** Returns a short reason why a call failed. It contains nothing that was received. */
export function errorText(error: unknown): string {
  if (error instanceof RefusedCall || error instanceof AbortedCall) return error.message;
  if (error instanceof errors.HTTPParserError) return 'the response is not HTTP';
  const code = codeOf(error);
  if (code === undefined) return 'the call failed';
  if (code.startsWith('ERR_SSL_')) return 'the TLS handshake failed';
  return TEXTS_BY_CODE[code] ?? `the call failed (${code})`;
}

/** Returns the code of an error, or of the first error when there were several attempts. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
