/** A number as its digits say it: `digits` divided by ten to the power of `scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * The exact sum of what the digits of finite numbers say, in plain digits: of 0.1 and 0.2 it is `0.3`. JSON numbers
 * of up to 15 significant digits arrive here with all of them.
 */
export function decimalSum(values: readonly number[]): string {
  const decimals = values.map(decimalOf);
  const scale = decimals.reduce((most, each) => Math.max(most, each.scale), 0);
  const digits = decimals.reduce((sum, each) => sum + each.digits * 10n ** BigInt(scale - each.scale), 0n);
  return plain({ digits, scale });
}

/** JavaScript writes a number with the fewest digits that mean it: `12.5`, `1e+21`, `5e-7`. */
function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function plain({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`);
}
