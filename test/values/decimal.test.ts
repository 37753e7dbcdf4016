import { expect } from 'chai';
import fc from 'fast-check';
import { decimalSum } from '../../src/values/decimal.js';

describe('Decimal sum', () => {
  for (const [values, sum] of [
    [[], '0'],
    [[-0], '0'],
    [[0.1, 0.2], '0.3'],
    [[0.1, 0.2, -0.3], '0'],
    [[0.1, 0.7], '0.8'],
    [[-0.05], '-0.05'],
    [[1.005, 1e-15], '1.005000000000001'],
    [[123456789012345, 0.1], '123456789012345.1'],
    [[999999999999.999, 0.001], '1000000000000'],
    [[1e21, 1], '1000000000000000000001'],
    [[1e21, 5e-7, -1e21], '0.0000005'],
    [[2.5e-7, 1e-7], '0.00000035'],
  ] as [number[], string][]) {
    it(`of ${values.join(', ') || 'nothing'} is ${sum}`, () => {
      expect(decimalSum(values)).to.equal(sum);
    });
  }

  it('of amounts with two decimals is exact, with 15 digits each', () => {
    const pennies = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    const pounds = (amount: bigint) => {
      const text = String(amount < 0n ? -amount : amount).padStart(3, '0');
      return `${amount < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
    };
    const plain = (text: string) => text.replace(/\.?0+$/, '');
    fc.assert(
      fc.property(fc.array(pennies, { maxLength: 50 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        const sent = amounts.map((amount) => JSON.parse(pounds(BigInt(amount))) as number);
        expect(decimalSum(sent)).to.equal(plain(pounds(total)).replace(/^-0$/, '0'));
      }),
    );
  });
});
