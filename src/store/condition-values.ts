import { isStorable } from './indexed-text.js';
import type { AttributeType } from './store.js';

export type Scalar = string | number | boolean;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The JSON values that a client's texts can mean for an attribute of this type. Where no type is declared a
 * text means itself and, when it reads like one, the number or boolean. Texts that can mean nothing are left
 * out.
 */
export function typedValues(type: AttributeType | undefined, texts: readonly string[]): Scalar[] {
  if (type === 'number') return numbers(texts);
  if (type === 'boolean') return booleans(texts);
  if (type === 'string') return texts.filter(isStorable);
  return [...texts.filter(isStorable), ...numbers(texts), ...booleans(texts)];
}

function numbers(texts: readonly string[]): number[] {
  return texts
    .filter((text) => NUMBER.test(text))
    .map(Number)
    .filter(Number.isFinite);
}

function booleans(texts: readonly string[]): boolean[] {
  return texts.filter((text) => text === 'true' || text === 'false').map((text) => text === 'true');
}
