import { jsonPath } from '../json-paths.js';
import { query } from '../queries.js';
import type { Random } from '../random.js';
import { attributePath, type World } from '../world.js';
import { mutateShape, randomShape, type Shape } from './shapes.js';

const ACTIONS = [
  'create',
  'bulk',
  'merge',
  'replace',
  'patch',
  'patchQuery',
  'list',
  'item',
  'subscribe',
] as const;

/** A shape at an attribute of a document. */
export interface Part {
  /** Name of a first-level attribute. */
  readonly attribute: string;
  readonly shape: Shape;
}

/** A scenario whose cost is measured: what is stored, who is subscribed, and the request. */
export interface CostCase {
  /** Path of the collection. */
  readonly collection: string;
  /** The stored documents: `copies` times the example of the collection with these parts. */
  readonly stored: { readonly copies: number; readonly parts: readonly Part[] };
  /** Queries of subscriptions to the events of the request. */
  readonly subscriptions: readonly string[];
  readonly action: (typeof ACTIONS)[number];
  /** Parts of the body of the request. */
  readonly parts: readonly Part[];
  /** Resources of a bulk creation, or operations of a patch. */
  readonly count: number;
  /** Query string of a list or an item. */
  readonly query: string;
}

const COUNTS = [1, 10, 50, 100, 1_000];

export function randomCase(random: Random, world: World): CostCase {
  const collection = random.pick(world.collections.filter(({ example }) => example !== undefined));
  const part = () => randomPart(random, world, collection.path);
  return {
    collection: collection.path,
    stored: { copies: random.pick([0, 1, 1, 3, 10]), parts: random.list(0, 2, part) },
    subscriptions: random.chance(0.3) ? random.list(1, 3, () => subscriptionQuery(random, world)) : [],
    action: random.pick(ACTIONS),
    parts: random.list(0, 2, part),
    count: random.pick(COUNTS),
    query: query(random, collection),
  };
}

/** A case that differs in one respect. */
export function mutateCase(random: Random, world: World, parent: CostCase): CostCase {
  const other = randomCase(random, world);
  const collection =
    world.collections.find(({ path }) => path === parent.collection) ?? random.pick(world.collections);
  const { stored } = parent;
  return random.choose<CostCase>(
    [3, () => ({ ...parent, parts: mutateParts(random, world, parent.parts, parent.collection) })],
    [
      3,
      () => ({
        ...parent,
        stored: { ...stored, parts: mutateParts(random, world, stored.parts, parent.collection) },
      }),
    ],
    [1, () => ({ ...parent, stored: { ...stored, copies: Math.min(60, stored.copies * 2 + 1) } })],
    [2, () => ({ ...parent, action: other.action })],
    [2, () => ({ ...parent, count: random.pick(COUNTS) })],
    [3, () => ({ ...parent, query: query(random, collection) })],
    [1, () => ({ ...parent, query: `${parent.query}&${query(random, collection)}` })],
    [
      1,
      () => ({
        ...parent,
        subscriptions: [...parent.subscriptions, subscriptionQuery(random, world)].slice(-20),
      }),
    ],
    [1, () => ({ ...parent, collection: other.collection, query: other.query })],
  );
}

function randomPart(random: Random, world: World, path: string): Part {
  const collection = world.collections.find((each) => each.path === path) ?? random.pick(world.collections);
  const attribute = attributePath(random, collection).split('.')[0] || 'x';
  return { attribute, shape: randomShape(random) };
}

function mutateParts(random: Random, world: World, parts: readonly Part[], path: string): Part[] {
  const [first, ...rest] = parts;
  if (!first || random.chance(0.2)) return [...parts, randomPart(random, world, path)].slice(-3);
  return random.choose<Part[]>(
    [4, () => [{ ...first, shape: mutateShape(random, first.shape) }, ...rest]],
    [1, () => [...rest, { ...randomPart(random, world, path), shape: first.shape }]],
    [1, () => rest],
  );
}

function subscriptionQuery(random: Random, world: World): string {
  const collection = random.pick(world.collections);
  return random.chance(0.5)
    ? `filter=${encodeURIComponent(jsonPath(random, collection).toWellFormed())}`
    : '';
}
