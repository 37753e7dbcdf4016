import { expect } from 'chai';
import fc from 'fast-check';
import { Measures } from '../../../src/rest/patch/measures.js';
import { values } from './values.js';

describe('Measures', () => {
  it('measures the serialized size', () => {
    fc.assert(
      fc.property(fc.oneof(values(), fc.jsonValue()), (generated) => {
        const value = JSON.parse(JSON.stringify(generated)) as never;
        const { bytes } = new Measures().of(value);
        expect(bytes).to.equal(Buffer.byteLength(JSON.stringify(value)));
      }),
    );
  });

  for (const text of ['ü', '\u{1F600}', '"', '\\', '\n', '\u2028', '\x7f'])
    it(`measures ${JSON.stringify(text)}`, () =>
      expect(new Measures().of(text).bytes).to.equal(Buffer.byteLength(JSON.stringify(text))));
});
