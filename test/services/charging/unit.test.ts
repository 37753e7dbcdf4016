import { Big } from 'big.js';
import { expect } from 'chai';
import { amountIn, formatAmount, readableUnit, unitOf } from '../../../src/services/charging/unit.js';

const convert = (amount: string, from: string, to: string) =>
  amountIn(unitOf(to), new Big(amount).times(unitOf(from).size));
const isSame = (one: string, other: string) => unitOf(one).base === unitOf(other).base;

describe('Units', () => {
  it('convert between decimal and binary prefixes', () => {
    const cases: [string, string, string, number][] = [
      ['1', 'TB', 'B', 1e12],
      ['1', 'TiB', 'B', 2 ** 40],
      ['1.5', 'GiB', 'GB', 1.610612736],
      ['1', 'PB', 'kB', 1e12],
      ['1', 'PiB', 'KiB', 2 ** 40],
      ['0.1', 'GB', 'MB', 100],
      ['90', 's', 'min', 1.5],
      ['1', 'days', 'h', 24],
      ['250', 'ms', 'seconds', 0.25],
      ['3', 'messages', 'SMS', 3],
    ];
    for (const [amount, from, to, expected] of cases)
      expect(convert(amount, from, to), `${amount} ${from} in ${to}`).to.equal(expected);
  });

  it('round half to even at 15 digits, and only there', () => {
    expect(convert('1', 's', 'h')).to.equal(0.000277777777777778);
    expect(convert('50', 's', 'min')).to.equal(0.833333333333333);
    expect(convert('1', 'B', 'PB')).to.equal(1e-15);
    expect(convert('1234567890123455', 'B', 'B')).to.equal(1234567890123460);
    expect(convert('1234567890123445', 'B', 'B')).to.equal(1234567890123440);
  });

  it('have several names, in any case', () => {
    for (const name of ['GB', 'gb', 'Gigabytes', ' gbyte '])
      expect(unitOf(name).size.toFixed()).to.equal('1000000000');
    expect(unitOf(' Minutes ').name).to.equal('Minutes');
  });

  it('of different kinds do not convert', () => {
    for (const [one, other] of [
      ['GB', 'min'],
      ['EUR', 'USD'],
      ['EUR', 'pieces'],
      ['stamps', 'points'],
      ['s', 'B'],
    ] as const)
      expect(isSame(one, other), `${one} ${other}`).to.equal(false);
    expect(isSame('eur', 'EUR')).to.equal(true);
    expect(isSame('Stamps', 'stamps')).to.equal(true);
  });

  it('are chosen for easy reading', () => {
    expect(formatAmount(unitOf('GB'), new Big('3500000000'))).to.equal('3.5 GB');
    expect(formatAmount(unitOf('B'), new Big('1e21'))).to.equal('1000000000000000000000 B');
    expect(formatAmount(unitOf('EUR'), new Big('0.30000000000000004'))).to.equal('0.30000000000000004 EUR');
    expect(formatAmount(unitOf('min'), new Big(50))).to.equal('0.833333333333333 min');
    expect(readableUnit('B', new Big(-3500)).name).to.equal('kB');
    expect(readableUnit('B', new Big(3500)).name).to.equal('kB');
    expect(readableUnit('EUR', new Big(3500)).name).to.equal('EUR');
  });
});
