/** An exact quotient. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const ZERO: Fraction = { over: 0n, under: 1n };

/** Returns the fraction of plain digits: `12.5`. */
export function fraction(digits: string | number): Fraction {
  const [whole = '', decimals = ''] = String(digits).split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

/** Of two that are decimals, one denominator is a multiple of the other. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under < b.under) return plus(b, a);
  if (a.under % b.under === 0n) return { over: a.over + b.over * (a.under / b.under), under: a.under };
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, over: -b.over });
export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});
export const divided = (a: Fraction, b: Fraction): Fraction => times(a, { over: b.under, under: b.over });
export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
export const least = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? a : b);
export const isPositive = ({ over }: Fraction): boolean => over > 0n;

const SIGNIFICANT = 15;

/** The number nearest to it of 15 significant digits; of two that are as near, the even one. */
export function rounded({ over, under }: Fraction): number {
  if (over === 0n) return 0;
  if (over < 0n) return -rounded({ over: -over, under });
  let exponent = 0;
  const least15 = 10n ** BigInt(SIGNIFICANT - 1);
  let [top, bottom] = [over, under];
  while (top >= bottom * least15 * 10n) [bottom, exponent] = [bottom * 10n, exponent + 1];
  while (top < bottom * least15) [top, exponent] = [top * 10n, exponent - 1];
  const [digits, rest] = [top / bottom, (top % bottom) * 2n];
  const isUp = rest > bottom || (rest === bottom && digits % 2n === 1n);
  return Number(`${digits + (isUp ? 1n : 0n)}e${exponent}`);
}
