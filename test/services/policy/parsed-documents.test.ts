import { expect } from 'chai';
import { ParsedDocuments } from '../../../src/services/policy/parsed-documents.js';

/** A stored resource that counts how often its text is parsed. */
function stored(text: string | undefined, document: object = JSON.parse(text ?? '{}')) {
  const row = {
    id: '1',
    text,
    parsed: 0,
    get document() {
      row.parsed += 1;
      return document as never;
    },
  };
  return row;
}

describe('Parsed documents', () => {
  it('parse equal texts once, and other texts again', () => {
    const documents = new ParsedDocuments();
    const [first, same, changed] = ['{"a":1}', '{"a":1}', '{"a":2}'].map((text) => stored(text));
    expect([first, same, changed].map((row) => documents.documentOf(row as never))).to.deep.equal([
      { a: 1 },
      { a: 1 },
      { a: 2 },
    ]);
    expect([first, same, changed].map((row) => row?.parsed)).to.deep.equal([1, 0, 1]);
  });

  it('remember neither long texts nor documents without a text', () => {
    const documents = new ParsedDocuments();
    for (const text of [`{"a":"${'x'.repeat(20_000)}"}`, undefined]) {
      const rows = [stored(text), stored(text)];
      for (const row of rows) documents.documentOf(row as never);
      expect(rows.map(({ parsed }) => parsed)).to.deep.equal([1, 1]);
    }
  });
});
