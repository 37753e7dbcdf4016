import type { Response } from 'express';
import type { Markup } from './html.js';
import { securityHeaders } from './security-headers.js';

/** Sends a page with its security headers. Browsers ask again before each use. */
export function sendPage(res: Response, page: Markup): void {
  securityHeaders(res.req, res, () => {
    res.set('Cache-Control', 'no-cache').type('html').send(page.text);
  });
}

/** Sends data for the scripts of the pages. */
export function sendData(res: Response, data: unknown): void {
  res.set('Cache-Control', 'no-store').json(data);
}
