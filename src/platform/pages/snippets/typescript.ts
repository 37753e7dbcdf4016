import { type Call, ids, json, lines, type Snippet } from './call.js';

/** The methods of the TypeScript package's hub. */
const HUB_METHODS: Readonly<Record<string, string>> = {
  'POST /hub': 'subscribe',
  'GET /hub': 'list',
  'GET /hub/{id}': 'get',
  'DELETE /hub/{id}': 'unsubscribe',
  'GET /hub/{id}/delivery': 'deliveries',
  'POST /hub/{id}/redeliver': 'redeliver',
  'POST /hub/{id}/resume': 'resume',
  'POST /hub/{id}/secret': 'rotateSecret',
};

/** A JSON text as people write it in TypeScript. */
const literal = (value: unknown) =>
  json(value)
    .split('\n')
    .map((line) => line.replace(/^( *)"([a-zA-Z_]\w*)":/, '$1$2:'))
    .join('\n');

const quotedIds = (call: Call) => ids(call).map((id) => `'${id}'`);

function typescriptArguments(call: Call): string {
  const own = quotedIds(call).slice(call.parents);
  if (call.kind === 'list') return '{ limit: 10 }';
  if (call.body === undefined) return own.join(', ');
  const { value } = call.body;
  const items = Array.isArray(value) ? (value as { value: unknown }[]).map((each) => each.value) : [];
  const secret = call.path.endsWith('/secret') ? (value as { secret: string }).secret : undefined;
  // The package's hub knows the type of its subscriptions.
  const { '@type': _, ...subscription } = value as Record<string, unknown>;
  const given = secret ?? (call.kind === 'createMany' ? items : call.member === 'hub' ? subscription : value);
  return [...own, literal(given)].join(', ');
}

export const typescript: Snippet = (call, { server, folder, name }) => {
  const method = HUB_METHODS[`${call.method} ${call.path}`] ?? call.kind;
  const result = call.method === 'DELETE' ? '' : 'const result = ';
  const above = quotedIds(call).slice(0, call.parents);
  const member = above.length > 0 ? `${call.member}(${above.join(', ')})` : call.member;
  return lines(
    `import { ${name}Client } from 'tmf-open-api-client/${folder}';`,
    '',
    `const client = new ${name}Client({ baseUrl: '${server}' });`,
    `${result}await client.${member}.${method}(${typescriptArguments(call)});`,
  );
};
