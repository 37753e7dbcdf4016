import { conflict } from '../../errors.js';
import type { JsonObject } from '../../values/json.js';
import type { Lifecycle } from '../types.js';

/** Throws a 409 that names the allowed states when the lifecycle does not allow the new one. */
export function checkTransition(
  { attribute, transitions }: Lifecycle,
  before: JsonObject,
  after: JsonObject,
): void {
  const [from, to] = [before[attribute], after[attribute]];
  if (typeof from !== 'string' || from === to) return;
  const next = nextStates(transitions, from);
  if (next === undefined) return;
  const isKnown = typeof to === 'string' && nextStates(transitions, to) !== undefined;
  const isAllowed = typeof to === 'string' && next.includes(to.toLowerCase());
  if (isAllowed || (isKnown ? to.toLowerCase() === from.toLowerCase() : typeof to === 'string')) return;
  const allowed = next.length > 0 ? `it can become ${next.join(' or ')}` : 'nothing follows that';
  throw conflict(`"${attribute}" cannot become ${shown(to)}`, `It is "${from}": ${allowed}`);
}

const nextStates = (transitions: Lifecycle['transitions'], state: string) => {
  const name = state.toLowerCase();
  return Object.hasOwn(transitions, name) ? transitions[name] : undefined;
};

const shown = (state: unknown) => (typeof state === 'string' ? `"${state.slice(0, 100)}"` : 'nothing');
