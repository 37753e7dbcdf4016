import { expect } from 'chai';
import { allowOf } from '../../../src/platform/http/route.js';

describe('The value of Allow', () => {
  it('has the methods that there are, and HEAD with GET, in one order', () => {
    expect(allowOf(new Set(['PUT', 'GET']))).to.equal('GET, HEAD, PUT, OPTIONS');
    expect(allowOf(new Set(['DELETE', 'PATCH', 'POST']))).to.equal('POST, PATCH, DELETE, OPTIONS');
  });
});
