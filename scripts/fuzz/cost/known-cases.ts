import type { Collection } from '../world.js';
import type { CostCase } from './cost-case.js';
import type { Shape, ShapeKind } from './shapes.js';

/** The costliest cases that were found so far, for any collection; each blocked a server for a long time. */
export function knownCases({ path, attributes }: Collection): CostCase[] {
  const [first = 'x', second = 'y'] = new Set(attributes.map((each) => each.split('.')[0] as string));
  const shape = (kind: ShapeKind, bytes = 900_000): Shape => ({ kind, bytes });
  const part = (kind: ShapeKind, bytes?: number, attribute = 'extension') => ({
    attribute,
    shape: shape(kind, bytes),
  });
  const plain: CostCase = {
    ...{ collection: path, stored: { copies: 1, parts: [] }, subscriptions: [] },
    ...{ action: 'create', parts: [], count: 100, query: '' },
  };
  const stored = { copies: 1, parts: [part('records', 500_000)] };
  return [
    // 650,000 values in a megabyte: parsing, validation and events took seconds.
    ...(['arrays', 'members', 'deep'] as const).map((kind) => ({ ...plain, parts: [part(kind)] })),
    // A quadratic pattern, and a quadratic list of errors.
    { ...plain, parts: [part('spaces', 120_000, first), part('numbers', 80_000, second)] },
    { ...plain, stored, action: 'merge', parts: [part('numbers', 80_000, first)] },
    // Each operation of a patch cost the whole document.
    { ...plain, stored, action: 'patch' },
    { ...plain, stored, action: 'patchQuery', query: 'extension.name!=none' },
    { ...plain, action: 'bulk', count: 1_000 },
    // Nested filters over a large document, in a list and for each event.
    { ...plain, stored, action: 'list', query: `filter=${NESTED_FILTER}` },
    {
      ...plain,
      stored,
      action: 'merge',
      parts: [part('letters', 10)],
      subscriptions: [`filter=${NESTED_FILTER}`],
    },
  ];
}

const NESTED_FILTER = encodeURIComponent('$..[?(@..[?(@.zzz==1)])]');
