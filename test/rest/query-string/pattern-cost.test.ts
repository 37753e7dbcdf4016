import { expect } from 'chai';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { TmfError } from '../../../src/errors.js';
import { SearchBudget, writtenOutLength } from '../../../src/rest/query-string/pattern-cost.js';
import { cases } from '../../support/cases.js';

/** Instructions that one character may need; a class with its range, case or a lazy repetition needs more than one. */
const INSTRUCTIONS = 4;

const LENGTHS: readonly [pattern: string, length: number][] = [
  ['', 0],
  ['abc', 3],
  ['a{3}', 3],
  ['a{2,5}', 5],
  ['a{2,}', 2],
  ['a{0}', 1],
  ['(ab{3}){2}', 10],
  ['((a{9}){9}){9}', 819],
  ['(?:ab){3}', 15],
  ['[a-z]{4}', 4],
  ['[(]{4}', 4],
  ['[](]{4}', 4],
  ['[^](]{4}', 4],
  ['[[]a{9}', 10],
  ['[[:alpha:](]{4}', 4],
  ['[\\]({9}]{4}', 4],
  ['\\({4}', 4],
  ['\\p{Greek}{4}', 4],
  ['(a{9}[(]b){10}', 120],
  ['\\d{1,3}(\\.\\d{1,3}){3}', 18],
  ['\\Q[\\Ea{1000}', Number.POSITIVE_INFINITY],
];

describe('The length of a pattern with its repetitions written out', () => {
  for (const [pattern, length] of LENGTHS)
    it(`is ${length} for ${pattern}`, () => expect(writtenOutLength(pattern)).to.equal(length));

  it('bounds the program of any pattern', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '.',
        '\\d',
        '\\(',
        '\\]',
        '[a-z]',
        '[(]',
        '[)]',
        '[](]',
        '[^]x]',
        '[[:alpha:](]',
        '[[]',
        '[{9}]',
        '\\p{L}',
      ],
      ...[
        '(',
        ')',
        '(?:',
        '(?i:',
        '|',
        '*',
        '+?',
        '{3}',
        '{2,7}',
        '{4,}',
        '{12}',
        '^',
        '$',
        ']',
        '{',
        '}',
        'é',
        '😀',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const pattern = pieces.join('');
        const size = sizeOf(pattern);
        if (size !== undefined)
          expect(size, pattern).to.be.at.most(INSTRUCTIONS * writtenOutLength(pattern) + INSTRUCTIONS);
      }),
      { numRuns: cases(3_000, 100_000) },
    );
  });
});

/** The instructions of a pattern; undefined if it is not valid. */
function sizeOf(pattern: string): number | undefined {
  try {
    return RE2JS.compile(pattern).programSize();
  } catch {
    return undefined;
  }
}

describe('The budget of the searches of a filter', () => {
  it('ends with a 400, for each resource by itself', () => {
    const budget = new SearchBudget();
    const [one, other] = [{ id: '1' }, { id: '2' }];
    budget.spend(one, 600_000);
    budget.spend(one, 400_000);
    expect(() => budget.spend(one, 1))
      .to.throw(TmfError, /too expensive.*1000000/)
      .with.property('status', 400);
    budget.spend(other, 1_000_000);
  });
});
