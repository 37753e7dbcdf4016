import type { Response } from 'express';
import type { Markup } from './html.js';

const headers = {
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers a page that may load from this origin only, and be framed by nobody. */
export function sendPage(res: Response, page: Markup): void {
  res
    .set({ ...headers, 'Content-Security-Policy': policy })
    .type('html')
    .send(page.text);
}

/** Answers data for a script of our pages. */
export function sendData(res: Response, data: unknown): void {
  res.set({ ...headers, 'Cache-Control': 'no-store' }).json(data);
}
