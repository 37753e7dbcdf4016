import { expect } from 'chai';
import { parseBulkCreate } from '../../../src/rest/patch/bulk-create.js';
import { expectRejection, type Rejection } from './support.js';

const LIMITS = { maxDocuments: 3 };
const one = (value: unknown, path: unknown = '/') => ({ op: 'add', path, value });

const REJECTED: readonly [what: string, patch: unknown, rejection: Rejection][] = [
  ['an object', { op: 'add' }, [400, /body: It is not an array/]],
  ['null', null, [400, /body/]],
  ['a text', '[]', [400, /body/]],
  ['an operation that is null', [null], [400, /operation 0: It is not an object/]],
  ['an operation that is an array', [one({}), []], [400, /operation 1/]],
  [
    'another operation',
    [one({}), { op: 'remove', path: '/' }],
    [400, /operation 1: .*only the operation "add"/],
  ],
  ['a replace', [{ op: 'replace', path: '/', value: {} }], [400, /operation 0/]],
  ['no operation', [{ path: '/', value: {} }], [400, /operation 0/]],
  ['another path', [one({}), one({}, '/1')], [400, /operation 1: .*"\/" or "\/-"/]],
  ['an empty path', [one({}, '')], [400, /path/]],
  ['no path', [{ op: 'add', value: {} }], [400, /path/]],
  ['a path that is no text', [one({}, ['/'])], [400, /path/]],
  ['no value', [{ op: 'add', path: '/' }], [400, /"value" must be an object/]],
  ['a value that is an array', [one([{}])], [400, /value/]],
  ['a value that is null', [one(null)], [400, /value/]],
  ['too many', [one({}), one({}), one({}), one({})], [413, /At most 3 resources \(BULK_DOCUMENTS\)/]],
];

describe('bulk create', () => {
  it('returns the documents in order', () =>
    expect(parseBulkCreate([one({ a: 1 }), one({ a: 2 }, '/-'), one({})], LIMITS)).to.deep.equal([
      { a: 1 },
      { a: 2 },
      {},
    ]));

  it('accepts an empty patch', () => expect(parseBulkCreate([], LIMITS)).to.deep.equal([]));

  for (const [what, patch, rejection] of REJECTED)
    it(`rejects ${what}`, () => expectRejection(() => parseBulkCreate(patch, LIMITS), rejection));
});
