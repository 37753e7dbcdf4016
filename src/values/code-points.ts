/**
 * Compares texts by Unicode code point, which is also the order of their UTF-8 bytes. JavaScript's `<` compares
 * UTF-16 units instead, where characters above U+FFFF come before U+E000.
 */
export function compareCodePoints(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let index = 0; index < end; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
const rank = (unit: number) => (isSurrogate(unit) ? unit + 0x10000 : unit);
