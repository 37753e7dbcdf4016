import { expect } from 'chai';
import { newId } from '../../src/values/new-id.js';

const UUID_7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('New ids', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('are UUIDs of version 7 that contain the time', () => {
    for (const id of ids) expect(id).to.match(UUID_7);
    const made = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - made)).to.be.below(3_600_000);
  });

  it('ascend and are unique', () => {
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...ids].sort()).to.deep.equal(ids);
  });
});
