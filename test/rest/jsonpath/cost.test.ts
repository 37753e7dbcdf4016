import { expect } from 'chai';
import { hasNestedDescendants } from '../../../src/rest/jsonpath/cost.js';
import { parseJsonPath } from '../../../src/rest/jsonpath/index.js';

const LIMITS = { maxLength: 1000, maxDepth: 20, maxRegexLength: 200 };
const isNested = (text: string) => hasNestedDescendants(parseJsonPath(text, LIMITS));

describe('Nested descendants of a JSONPath expression', () => {
  for (const text of [
    '$..[?(@..a)]',
    '$..[?(!(@..a))]',
    '$..a[?(@.b && @.c[?(@..d)])]',
    '$..[?(count(@..a)>1)]',
    '$.a[?(@..b[?(@..c)])]',
    '$..[?(@..[?(@..[?(@.zzz==1)])])]',
  ])
    it(`are in ${text}`, () => {
      expect(isNested(text)).to.equal(true);
    });

  for (const text of ['$..a', '$..a..b', '$.a[?(@..b)]', '$..[?(@.a==1)]', '$..[?($..a)]', '$.a[?(@.b)].c'])
    it(`are not in ${text}`, () => {
      expect(isNested(text)).to.equal(false);
    });
});
