import { type RequestHandler, Router } from 'express';
import { allowOnly, READ_METHODS } from '../http/allowed-methods.js';

interface EntryPoint {
  readonly name: string;
  readonly number: string;
  readonly version: string;
  readonly basePath: string;
  readonly resources: readonly { readonly name: string; readonly path: string }[];
}

/** The entry point of an API: `GET /tmf-api/<api>/v4/` lists its resources, `openapi.json` is its effective contract. */
export function entryPointRouter(
  api: EntryPoint,
  contract: object,
  publicUrl: string | undefined,
): RequestHandler {
  const router = Router({ strict: true });
  const contractText = JSON.stringify(contract);
  router.get(['/', ''], (request, response) => {
    const base = `${publicUrl ?? `${request.protocol}://${request.get('host')}`}${api.basePath}`;
    const link = (path: string) => ({ href: base + path });
    response.json({
      name: api.name,
      number: api.number,
      version: api.version,
      _links: {
        self: link('/'),
        openapi: link('/openapi.json'),
        ...Object.fromEntries(api.resources.map(({ name, path }) => [name, link(path)])),
      },
    });
  });
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(contractText);
  });
  router.all(['/', '', '/openapi.json'], allowOnly(READ_METHODS));
  return router;
}
