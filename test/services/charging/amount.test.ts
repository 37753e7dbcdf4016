import { Big } from 'big.js';
import { expect } from 'chai';
import { readAmount } from '../../../src/services/charging/amount.js';
import { unitOf } from '../../../src/services/charging/unit.js';
import type { JsonValue } from '../../../src/values/json.js';
import { amountCase } from '../../property/usage/amounts.js';
import { randomFrom } from '../../property/usage/random.js';

const SEED = Number(process.env.TEST_SEED ?? 18);
const CASES = 5_000;

/** Digits and unit: `12.5 MB`. */
function read(value: JsonValue | undefined, units?: string): string | undefined {
  const found = readAmount(value, units);
  return found && `${found.amount.toFixed()} ${found.units}`;
}

describe('Amounts', () => {
  it('are read exactly from every form', () => {
    const cases: [JsonValue, string | undefined, string][] = [
      [0.1, undefined, '0.1 piece'],
      [0.30000000000000004, 'EUR', '0.30000000000000004 EUR'],
      [1e-13, 'EUR', '0.0000000000001 EUR'],
      [1234567890123456, 'B', '1234567890123456 B'],
      [-12.5, 'EUR', '-12.5 EUR'],
      [0, 'GB', '0 GB'],
      ['12', undefined, '12 piece'],
      [' 1.50 ', 'GB', '1.5 GB'],
      ['1e3', 'B', '1000 B'],
      ['1.0000000000001e5', 'B', '100000.00000001 B'],
      ['+.5', 'GB', '0.5 GB'],
      ['5 GB', undefined, '5 GB'],
      ['5GB', 'MB', '5 GB'],
      ['00:05:30', undefined, '330 s'],
      ['100:00:00.25', 'seconds', '360000.25 s'],
      ['-00:00:01', undefined, '-1 s'],
      ['PT5M30S', undefined, '330 s'],
      ['P1W2DT3H', 'min', '788400 s'],
      ['PT0,5S', undefined, '0.5 s'],
      [{ value: 100, unit: 'MB' }, undefined, '100 MB'],
      [{ amount: 100, unit: 'MB' }, undefined, '100 MB'],
      [{ amount: 100, units: 'MB' }, undefined, '100 MB'],
      [{ Amount: '1e2', Units: 'MB' }, undefined, '100 MB'],
      [{ VALUE: 'PT1M' }, undefined, '60 s'],
      [{ amount: 7 }, 'GB', '7 GB'],
    ];
    for (const [value, units, expected] of cases)
      expect(read(value, units), JSON.stringify(value)).to.equal(expected);
  });

  it('of any other form are not read', () => {
    const texts = [
      '',
      ' ',
      'x',
      '0x10',
      '١',
      '1,000',
      '1e999',
      '1e-999',
      '5 lightyears',
      '05:30',
      '00:61:00',
    ];
    const durations = ['P', 'PT', 'P1Y', 'P1M', '5M30S', 'PT-5M', '9'.repeat(401)];
    for (const value of [...texts, ...durations, null, true, [], [5], {}, { amount: { amount: 1 } }])
      expect(read(value), JSON.stringify(value)).to.equal(undefined);
    expect(read(undefined)).to.equal(undefined);
    expect(read('00:05:30', 'MB'), 'two units').to.equal(undefined);
  });

  it(`equal an independent exact reader (TEST_SEED=${SEED})`, () => {
    const random = randomFrom(SEED);
    for (let number = 0; number < CASES; number += 1) {
      const { value, units, exact } = amountCase(random);
      const found = readAmount(value, units);
      const base = (found?.amount ?? new Big(Number.NaN)).times(unitOf(found?.units ?? '').size);
      // Both sides as integers: a fraction equals a decimal when the cross products are equal.
      const product = base.times(new Big(exact.under.toString()));
      expect(product.toFixed(), JSON.stringify({ value, units })).to.equal(exact.over.toString());
    }
  });
});
