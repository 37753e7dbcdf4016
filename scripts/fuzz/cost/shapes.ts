import type { Random } from '../random.js';

/** JSON of a size, of a kind that is costly in its own way. */
export interface Shape {
  readonly kind: ShapeKind;
  /** Approximate size of the JSON text. */
  readonly bytes: number;
}

const repeated = (element: (index: number) => string, bytes: number): string => {
  const elements: string[] = [];
  for (let size = 0; size < bytes; size += (elements.at(-1)?.length ?? 0) + 1)
    elements.push(element(elements.length));
  return `[${elements.join(',')}]`;
};

const text = (piece: string) => (bytes: number) => `"${piece.repeat(Math.ceil(bytes / piece.length))}"`;

const nested = (bytes: number) => {
  const levels = 90;
  const chain = `${'{"a":['.repeat(levels / 2)}1${']}'.repeat(levels / 2)}`;
  return repeated(() => chain, bytes);
};

const KINDS = {
  numbers: (bytes: number) => repeated(() => '0', bytes),
  arrays: (bytes: number) => repeated(() => '[]', bytes),
  objects: (bytes: number) => repeated(() => '{}', bytes),
  records: (bytes: number) =>
    repeated((index) => `{"id":"${index}","name":"n${index}","value":"v","@referredType":"X"}`, bytes),
  texts: (bytes: number) => repeated((index) => `"t${index}"`, bytes),
  members: (bytes: number) =>
    repeated((index) => `"k${index}":0`, bytes).replace(/^\[|\]$/g, (bracket) =>
      bracket === '[' ? '{' : '}',
    ),
  periods: (bytes: number) =>
    repeated(() => '{"startDateTime":"2027-01-01T00:00:00Z","endDateTime":"2028-01-01T00:00:00Z"}', bytes),
  amounts: (bytes: number) =>
    repeated((index) => `{"amount":${index}.123456789,"units":"GB","value":"${index}"}`, bytes),
  nested,
  deep: (bytes: number) => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}`,
  letters: text('x'),
  digits: text('1'),
  spaces: (bytes: number) => `"1${' '.repeat(bytes)}1"`,
  slashes: text('/'),
  quotes: text('\\"'),
  escapes: text('\\u00e9'),
  emoji: text('😀'),
  number: (bytes: number) => `0.${'1'.repeat(bytes)}`,
} as const satisfies Record<string, (bytes: number) => string>;

export type ShapeKind = keyof typeof KINDS;

const KIND_NAMES = Object.keys(KINDS) as ShapeKind[];
const SIZES = [100, 1_000, 10_000, 60_000, 200_000, 450_000, 900_000];

export const shapeText = ({ kind, bytes }: Shape): string => KINDS[kind](bytes);

export const randomShape = (random: Random): Shape => ({
  kind: random.pick(KIND_NAMES),
  bytes: random.pick(SIZES),
});

/** Another kind, or another size: mostly a larger one. */
export function mutateShape(random: Random, { kind, bytes }: Shape): Shape {
  if (random.chance(0.4)) return { kind: random.pick(KIND_NAMES), bytes };
  return {
    kind,
    bytes: Math.min(1_000_000, Math.max(10, Math.floor(bytes * random.pick([0.5, 0.8, 1.2, 2, 4])))),
  };
}
