import { json, type Snippet } from './call.js';

/** In single quotes of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  patch: 'application/merge-patch+json',
  createMany: 'application/json-patch+json',
};

export const curl: Snippet = (call, { server, basePath }) => {
  const path = call.path.replace(/\{\w+\}/g, 'ID');
  const query = call.kind === 'list' ? '?limit=10' : '';
  const method = call.method === 'GET' ? [] : [`-X ${call.method}`];
  const body =
    call.body === undefined
      ? []
      : [
          `-H 'Content-Type: ${MEDIA_TYPES[call.kind] ?? 'application/json'}'`,
          `-d ${quoted(json(call.body.value))}`,
        ];
  return ['curl', ...method, quoted(`${server}${basePath}${path}${query}`), ...body].join(' ');
};
