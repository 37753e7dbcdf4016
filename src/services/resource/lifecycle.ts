import { conflict } from '../../errors.js';
import type { JsonObject } from '../../values/json.js';
import type { Lifecycle } from '../types.js';

/** Throws a 409 that names the states which can follow, when the new one cannot. */
export function checkTransition(
  { attribute, transitions: moves }: Lifecycle,
  before: JsonObject,
  after: JsonObject,
): void {
  const [from, to] = [before[attribute], after[attribute]];
  if (typeof from !== 'string' || from === to) return;
  const next = known(moves, from);
  if (next === undefined) return;
  const isKnown = typeof to === 'string' && known(moves, to) !== undefined;
  const isAllowed = typeof to === 'string' && next.includes(to.toLowerCase());
  if (isAllowed || (isKnown ? to.toLowerCase() === from.toLowerCase() : typeof to === 'string')) return;
  const allowed = next.length > 0 ? `it can become ${next.join(' or ')}` : 'nothing follows that';
  throw conflict(`"${attribute}" cannot become ${shown(to)}`, `It is "${from}": ${allowed}`);
}

const known = (moves: Lifecycle['transitions'], state: string) => {
  const name = state.toLowerCase();
  return Object.hasOwn(moves, name) ? moves[name] : undefined;
};

const shown = (state: unknown) => (typeof state === 'string' ? `"${state.slice(0, 100)}"` : 'nothing');
