import type { RequestHandler } from 'express';
import { isHost } from './request-target.js';

/** Whether an address is that of a trusted proxy; Express compiles it from the setting `trust proxy`. */
type TrustCheck = (address: string | undefined, hop: number) => boolean;

/** The handlers that use the headers of trusted proxies: none if none is trusted. */
export const forwardedAddress = (proxies: number | readonly string[]): RequestHandler[] =>
  proxies === 0 || (typeof proxies === 'object' && proxies.length === 0) ? [] : [takeForwarded];

/**
 * Takes host and scheme from `X-Forwarded-Host` and `X-Forwarded-Proto` of a trusted proxy; Express itself takes the client's
 * address. Values that are no host or scheme are ignored.
 */
const takeForwarded: RequestHandler = (request, _response, next) => {
  const { headers, socket } = request;
  const isTrusted = request.app.get('trust proxy fn') as TrustCheck;
  if (!isTrusted(socket.remoteAddress, 0)) {
    next();
    return;
  }
  const host = firstOf(headers['x-forwarded-host']);
  if (host !== undefined && isHost(host)) headers.host = host;
  const scheme = firstOf(headers['x-forwarded-proto']);
  if (scheme !== 'http' && scheme !== 'https') delete headers['x-forwarded-proto'];
  next();
};

/** The first proxy's value: that of the client's own request. */
const firstOf = (header: string | string[] | undefined) =>
  (Array.isArray(header) ? header[0] : header)?.split(',', 1)[0]?.trim();
