import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { textOf } from './docs-pages.js';

const PAGE = 'docs/adr/0095-attacks.md';
const ATTACKS = 16;

const rows = [...textOf(PAGE).matchAll(/^\| (\d+) \| [^|]+ \| `([^`]+)` \| (.+) \|$/gm)].map(
  ([, number, file = '', title = '']) => ({ number: Number(number), file, title }),
);

describe(`The tests of attacks in ${PAGE}`, () => {
  it('are there, by file and title', () => {
    const missing = rows.filter(
      ({ file, title }) =>
        !existsSync(fromRoot(file)) || !readFileSync(fromRoot(file), 'utf8').includes(title),
    );
    expect(missing).to.deep.equal([]);
  });

  it(`are of all ${ATTACKS}`, () => {
    const numbers = Array.from({ length: ATTACKS }, (_, index) => index + 1);
    expect([...new Set(rows.map(({ number }) => number))]).to.deep.equal(numbers);
  });
});
