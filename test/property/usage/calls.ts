import { TmfError } from '../../../src/errors.js';
import type { ResourceService } from '../../../src/services/resource/resource-service.js';
import type { Call, HttpResponse, ResourceAccess } from '../../../src/services/types.js';
import { withConsumption as answeredQuery } from '../../../src/services/usage-consumption/consumption.js';
import { bodyValue, type JsonObject } from '../../../src/values/json.js';
import { send, sendJson } from '../../support/http.js';

export interface Called {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
  readonly body: any;
}

/** The calls of the test to a server, by the names of resources. */
export interface Calls {
  create(resource: string, body: object): Promise<Called>;
  createAll(resource: string, bodies: readonly object[]): Promise<Called>;
  merge(resource: string, id: string, patch: object): Promise<Called>;
  remove(resource: string, id: string): Promise<Called>;
  /** The consumption that answers a query. */
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
  consumption(query: JsonObject): Promise<any>;
}

const PATHS: Readonly<Record<string, string>> = {
  bucket: 'prepayBalanceManagement/v4/bucket',
  usage: 'usageManagement/v4/usage',
  queryUsageConsumption: 'usageConsumption/v4/queryUsageConsumption',
};

const JSON_PATCH = 'application/json-patch+json';
const MERGE_PATCH = 'application/merge-patch+json';
const additions = (bodies: readonly object[]) => bodies.map((value) => ({ op: 'add', path: '/-', value }));

/** Asks a running server. */
export function overHttp(url: () => string): Calls {
  const at = (resource: string) => `${url()}/tmf-api/${PATHS[resource]}`;
  return {
    create: (resource, body) => sendJson('POST', at(resource), body),
    createAll: (resource, bodies) => sendJson('PATCH', at(resource), additions(bodies), JSON_PATCH),
    merge: (resource, id, patch) => sendJson('PATCH', `${at(resource)}/${id}`, patch, MERGE_PATCH),
    remove: (resource, id) => send(`${at(resource)}/${id}`, { method: 'DELETE' }),
    consumption: async (query) => {
      const { status, body, text } = await sendJson('POST', at('queryUsageConsumption'), query);
      if (status !== 201) throw new Error(text);
      return body.usageConsumption[0];
    },
  };
}

/** Asks the services themselves; queries are answered without being stored, which is not what is tested. */
export function inProcess(services: readonly ResourceService[], reach: ResourceAccess): Calls {
  const named = (name: string) => {
    const service = services.find(({ resource }) => resource.name === name);
    if (!service) throw new Error(`There is no service of ${name}`);
    return service;
  };
  const callOf = (body: unknown, type: string, path: Call['path'] = {}): Call => ({
    ...{ path, query: '', body: JSON.parse(JSON.stringify(body)), origin: 'http://tmf.example' },
    header: (name) => (name === 'content-type' ? type : undefined),
  });
  return {
    create: (name, body) => answered(named(name).create(callOf(body, 'application/json'))),
    createAll: (name, bodies) => answered(named(name).bulkCreate(callOf(additions(bodies), JSON_PATCH))),
    merge: (name, id, patch) => answered(named(name).patch(callOf(patch, MERGE_PATCH, { id }))),
    remove: (name, id) => answered(named(name).delete(callOf({}, '', { id }))),
    consumption: async (query) => {
      const change = { ...reach, id: 'query', href: '', before: undefined, at: new Date() };
      const { usageConsumption } = await answeredQuery(query, change);
      return (usageConsumption as JsonObject[])[0];
    },
  };
}

async function answered(call: Promise<HttpResponse>): Promise<Called> {
  try {
    const { status, body = {} } = await call;
    return { status, body: bodyValue(body) };
  } catch (error) {
    if (!(error instanceof TmfError)) throw error;
    return { status: error.status, body: error.toRepresentation() as unknown as JsonObject };
  }
}
