import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { newId } from '../../src/values/new-id.js';

const UUID_7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('New ids', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('are UUIDs of version 7 that contain the time', () => {
    for (const id of ids) expect(id).to.match(UUID_7);
    // In a process of its own: ids ascend also after a test that has set the clock forward.
    const script = `import('${fromRoot('dist', 'src', 'values', 'new-id.js')}').then(({ newId }) => console.log(newId()))`;
    const id = execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' });
    const made = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - made)).to.be.below(3_600_000);
  });

  it('ascend and are unique', () => {
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...ids].sort()).to.deep.equal(ids);
  });
});
