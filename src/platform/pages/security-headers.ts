import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Pages load only from this origin and cannot be framed. With a provider to sign in at, they may ask it, and its window may
 * return to them.
 */
export const securityHeaders = (provider: string | undefined): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", ...(provider === undefined ? [] : [new URL(provider).origin])],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: provider === undefined,
    // The proxy that has the certificate decides about it.
    strictTransportSecurity: false,
  });
