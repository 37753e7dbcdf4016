import type { Response } from 'express';
import type { Markup } from './html.js';

const HEADERS = {
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a page that loads only from this origin and cannot be framed. */
export function sendPage(res: Response, page: Markup): void {
  res
    .set({ ...HEADERS, 'Content-Security-Policy': CONTENT_SECURITY_POLICY })
    .type('html')
    .send(page.text);
}

/** Sends data for the scripts of the pages. */
export function sendData(res: Response, data: unknown): void {
  res.set({ ...HEADERS, 'Cache-Control': 'no-store' }).json(data);
}
