import { expect } from 'chai';
import { SecretBox } from '../../../src/events/outgoing/secret-box.js';

const KEY = 'k'.repeat(32);

describe('The secret box', () => {
  it('opens what it has sealed, each time other bytes, and only for the same subscription', () => {
    const box = new SecretBox(KEY);
    const sealed = box.seal('whsec_x', 's1');
    expect(sealed).to.not.include('whsec_x').and.not.equal(box.seal('whsec_x', 's1'));
    expect(new SecretBox(KEY).open(sealed, 's1')).to.equal('whsec_x');
    expect(() => box.open(sealed, 's2')).to.throw('SECRET_KEY');
    expect(() => new SecretBox('o'.repeat(32)).open(sealed, 's1')).to.throw('SECRET_KEY');
    expect(() => new SecretBox(undefined).open(sealed, 's1')).to.throw('SECRET_KEY');
  });

  it('returns what was stored without a key, and seals it once', () => {
    const box = new SecretBox(KEY);
    expect([new SecretBox(undefined).seal('plain', 's'), box.open('plain', 's')]).to.deep.equal([
      'plain',
      'plain',
    ]);
    const sealed = box.reseal('plain', 's') ?? '';
    expect([box.open(sealed, 's'), box.reseal(sealed, 's')]).to.deep.equal(['plain', undefined]);
    expect(new SecretBox(undefined).reseal('plain', 's')).to.equal(undefined);
  });
});
