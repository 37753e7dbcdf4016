import { expect } from 'chai';
import type { TmfError } from '../../src/errors.js';
import { hopsOf } from '../../src/events/hops.js';

describe('The hops of events', () => {
  it('are one more than those of the request, up to a limit', () => {
    expect([hopsOf(undefined), hopsOf('0'), hopsOf('4')]).to.deep.equal([0, 1, 5]);
    for (const text of ['5', '1000', '-1', '1.5', '', 'x']) {
      const refused = (() => {
        try {
          return hopsOf(text);
        } catch (error) {
          return (error as TmfError).status;
        }
      })();
      expect(refused, text).to.equal(400);
    }
  });
});
