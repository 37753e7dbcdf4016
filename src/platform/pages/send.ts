import type { RequestHandler, Response } from 'express';
import type { Markup } from './html.js';

/** Returns a function that sends a page with these headers. Browsers ask again before each use. */
export const pageSender = (headers: RequestHandler) => (res: Response, page: Markup) =>
  headers(res.req, res, () => {
    res.set('Cache-Control', 'no-cache').type('html').send(page.text);
  });

/** Sends data for the scripts of the pages. */
export function sendData(res: Response, data: unknown): void {
  res.set('Cache-Control', 'no-store').json(data);
}
