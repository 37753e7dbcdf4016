import { escaped } from '../../lib/escaped.js';
import type { Node, OpenApiDocument } from '../../lib/openapi.js';
import { identifiedModels } from './model-contract.js';
import { type ClientResource, clientResources, eventSchemas } from './resources.js';

/** An API, as the file with its client names it. */
export interface ClientApi {
  /** `Appointment` */
  readonly typeName: string;
  /** `TMF646` */
  readonly number: string;
  readonly document: OpenApiDocument;
  /** The names of types by the names of schemas. */
  readonly typeNames: Readonly<Record<string, string>>;
}

const RUNTIME = '../../../sdk/typescript';

/** Returns the text of the file with the client of an API. */
export function clientFile(api: ClientApi): string {
  const { typeName, number, document, typeNames } = api;
  const { info, servers, paths } = document;
  const events = [...eventSchemas(document)].flatMap(([type, schema]) => {
    const name = typeNames[schema];
    return name === undefined ? [] : [{ type, name }];
  });
  const resources = clientResources(document);
  const identified = identifiedModels(document);
  const hasHub = paths['/hub'] !== undefined;
  const imports = [
    `import { ApiClient } from '${RUNTIME}/api-client.js';`,
    ...(hasHub ? [`import { HubClient } from '${RUNTIME}/hub.js';`] : []),
    `import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '${RUNTIME}/receiver.js';`,
    `import type { Operations } from '${RUNTIME}/resource.js';`,
    `import type { ClientOptions } from '${RUNTIME}/transport.js';`,
    ...(resources.some(({ model }) => model === undefined || !identified.has(model))
      ? [`import type { Identified } from '${RUNTIME}/types.js';`]
      : []),
    "import type * as models from './models.js';",
  ];
  return [
    '// Generated from the effective contract by npm run generate. Do not edit.',
    '',
    ...imports,
    '',
    "export type * from './models.js';",
    '',
    '/** Notifications of this API, by `eventType`. */',
    `export interface ${typeName}Events {`,
    ...events.map(({ type, name }) => `  ${type}: models.${name};`),
    '}',
    '',
    `const eventTypes: readonly (keyof ${typeName}Events)[] = [`,
    ...events.map(({ type }) => `  '${type}',`),
    '];',
    '',
    `/** Creates a receiver of the events of this API: see \`eventReceiver\` of the package. */`,
    `export const eventReceiver = (options: ReceiverOptions<${typeName}Events>): EventReceiver => receiver(options);`,
    '',
    `/** Client of ${number} ${escaped(info.title)} ${info.version}. */`,
    `export class ${typeName}Client extends ApiClient<${typeName}Events> {`,
    ...resources.flatMap((resource) => member(resource, typeNames, identified)),
    ...(hasHub
      ? [
          '  /** Subscriptions to the events of this API. */',
          `  readonly hub = new HubClient(${['this.transport', ...subscriptionType(document)].join(', ')});`,
          '',
        ]
      : []),
    '  constructor(options: ClientOptions) {',
    `    super(options, '${servers[0]?.url ?? ''}', eventTypes);`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** The `@type` of subscriptions, quoted, if the contract demands one, as from version 5 on. */
function subscriptionType({ components }: OpenApiDocument): string[] {
  const { 'x-tmf-values': values } = (components.schemas?.EventSubscriptionInput ?? {}) as Node;
  const type = Array.isArray(values) && values.find(({ attribute }) => attribute === '@type');
  return type ? [`'${JSON.parse(type.value)}'`] : [];
}

/** The attribute or, for a resource below others, the method of the client. */
function member(
  resource: ClientResource,
  typeNames: ClientApi['typeNames'],
  identified: ReadonlySet<string>,
): string[] {
  const { member: name, path, parents } = resource;
  const type = operationsType(resource, typeNames, identified);
  if (parents.length === 0) return [`  readonly ${name}: ${type} = this.resource('${escaped(path)}');`, ''];
  const variables = parents.map((variable) => `${variable}: string`).join(', ');
  const address = escaped(path)
    .replace(/[`$]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, variable: string) => `\${encodeURIComponent(${variable})}`);
  return [`  ${name}(${variables}): ${type} {`, `    return this.resource(\`${address}\`);`, '  }', ''];
}

function operationsType(
  { methods, model, creation, change }: ClientResource,
  typeNames: ClientApi['typeNames'],
  identified: ReadonlySet<string>,
): string {
  const named = (schema: string | undefined) =>
    schema === undefined || typeNames[schema] === undefined ? undefined : `models.${typeNames[schema]}`;
  const attributes = named(model) ?? 'Record<string, unknown>';
  const read = model !== undefined && identified.has(model) ? attributes : `Identified & ${attributes}`;
  const created =
    creation === model
      ? `Omit<${attributes}, 'id' | 'href'>`
      : (named(creation) ?? 'Record<string, unknown>');
  const changed = named(change) ?? `Omit<${attributes}, 'id' | 'href'>`;
  const names = methods.map((method) => `'${method}'`).join(' | ');
  return `Operations<${names}, ${read}, ${created}, ${changed}>`;
}
