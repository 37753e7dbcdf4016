import type { Collection } from '../world.js';
import type { CostCase, Part } from './cost-case.js';
import { shapeText } from './shapes.js';

/** A request as `fetch` sends it. */
export interface CaseRequest {
  readonly method: string;
  readonly path: string;
  readonly type?: string;
  readonly body?: string;
}

/** Larger bodies are refused: nothing is to be learned from them. */
const MAX_BODY = 1_000_000;

const JSON_TYPE = 'application/json';
const PATCH_TYPE = 'application/json-patch+json';

/** The example of a collection with these parts, as JSON. */
export function documentText({ example = {} }: Collection, parts: readonly Part[]): string {
  const names = new Set(parts.map(({ attribute }) => attribute));
  const members = Object.entries(example)
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${[...members, ...partMembers(parts)].join(',')}}`;
}

const partMembers = (parts: readonly Part[]) =>
  parts.map(({ attribute, shape }) => `${JSON.stringify(attribute)}:${shapeText(shape)}`);

/** The request of a case; `id`: of a stored document. */
export function requestOf(cost: CostCase, collection: Collection, id: string, callback: string): CaseRequest {
  const item = `${cost.collection}/${encodeURIComponent(id)}`;
  const { count, parts } = cost;
  switch (cost.action) {
    case 'create':
      return {
        method: 'POST',
        path: cost.collection,
        type: JSON_TYPE,
        body: documentText(collection, parts),
      };
    case 'bulk': {
      const add = `{"op":"add","path":"/-","value":${documentText(collection, parts)}}`;
      return {
        method: 'PATCH',
        path: cost.collection,
        type: PATCH_TYPE,
        body: `[${Array(Math.min(count, Math.ceil(MAX_BODY / add.length)))
          .fill(add)
          .join(',')}]`,
      };
    }
    case 'merge':
      return {
        method: 'PATCH',
        path: item,
        type: 'application/merge-patch+json',
        body: `{${partMembers(parts).join(',')}}`,
      };
    case 'replace':
      return { method: 'PATCH', path: item, type: JSON_TYPE, body: documentText(collection, parts) };
    case 'patch':
      return { method: 'PATCH', path: item, type: PATCH_TYPE, body: operations(cost, '/') };
    case 'patchQuery':
      return {
        method: 'PATCH',
        path: item,
        type: 'application/json-patch-query+json',
        body: operations(cost, '?'),
      };
    case 'list':
      return { method: 'GET', path: `${cost.collection}?${cost.query}` };
    case 'item':
      return { method: 'GET', path: `${item}?${cost.query}` };
    case 'subscribe': {
      const body = JSON.stringify({ callback, query: cost.subscriptions[0] ?? cost.query });
      return { method: 'POST', path: hubOf(cost.collection), type: JSON_TYPE, body };
    }
  }
}

export const hubOf = (collection: string) => collection.replace(/[^/]+$/, 'hub');

/** Operations of all kinds on the attribute of the first stored part, with the value of the first part. */
function operations({ stored, parts, count, query }: CostCase, kind: '/' | '?'): string {
  const attribute = (stored.parts[0] ?? parts[0])?.attribute ?? 'x';
  const value = parts[0] ? shapeText(parts[0].shape) : '1';
  const at = JSON.stringify(`/${attribute}`);
  const selected = kind === '/' ? at : JSON.stringify(`/${attribute}?${query.slice(0, 500)}`);
  const cycle = [
    `{"op":"copy","from":${at},"path":"/copied"}`,
    `{"op":"add","path":"/copied/-","value":0}`,
    `{"op":"move","from":"/${attribute}/0","path":"/${attribute}/-"}`,
    `{"op":"test","path":${selected},"value":${value}}`,
    `{"op":"replace","path":${selected},"value":${value}}`,
  ];
  const first = stored.copies % cycle.length;
  // A long value in each of many operations would be refused for its size.
  const step =
    value.length * count > 900_000 ? cycle.slice(0, 3) : [...cycle.slice(first), ...cycle.slice(0, first)];
  return `[${Array.from({ length: count }, (_, index) => step[index % step.length]).join(',')}]`;
}
