import { BYTES, ENCODED, NASTY } from './nasty.js';
import type { Random } from './random.js';
import { bytesOf } from './request.js';

/** Damages a text: flips bits, cuts, repeats, inserts hostile texts, or makes it very long. */
export function mutateText(random: Random, text: string, foreign: readonly string[] = []): string {
  let result = text;
  for (let times = random.pick([1, 1, 1, 2, 3, 8]); times > 0; times -= 1)
    result = once(random, result, foreign);
  return result;
}

function once(random: Random, text: string, foreign: readonly string[]): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.between(1, random.pick([1, 4, 40])));
  const put = (piece: string) => text.slice(0, at) + piece + text.slice(random.chance(0.5) ? at : end);
  return random.choose(
    [4, () => put('')],
    [3, () => put(String.fromCharCode(random.between(0x21, 0x7e)))],
    [3, () => put(random.pick(';&,.=<>~*!"\'\\[]()?@$%/:+-{}|'.split('')))],
    [1, () => put(String.fromCharCode(random.between(0x80, 0xff)))],
    [2, () => text.slice(0, at)],
    [1, () => text.slice(at)],
    [2, () => put(text.slice(at, end).repeat(random.between(2, 20)))],
    [2, () => put(random.pick(ENCODED))],
    [1, () => put(bytesOf(random.pick(NASTY)))],
    [1, () => put(random.pick(BYTES))],
    [1, () => put(random.pick(';&,.[('.split('')).repeat(random.pick([2, 10, 120, 3000])))],
    [0.3, () => put('x'.repeat(random.pick([200, 1000, 7000, 9000, 20_000])))],
    [2, () => put(foreign.length > 0 ? random.pick(foreign) : text)],
    [1, () => flipped(random, text)],
  );
}

function flipped(random: Random, text: string): string {
  if (text === '') return text;
  const at = random.below(text.length);
  const byte = (text.charCodeAt(at) & 0xff) ^ (1 << random.below(8));
  return text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
}

export function mutateBytes(random: Random, bytes: Buffer, foreign: readonly string[] = []): Buffer {
  return Buffer.from(mutateText(random, bytes.toString('latin1'), foreign), 'latin1');
}
