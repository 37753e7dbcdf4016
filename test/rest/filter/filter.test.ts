import { expect } from 'chai';
import { parseFilter } from '../../../src/rest/filter/parse-filter.js';
import type { AttributeType } from '../../../src/values/attribute-type.js';
import type { JsonObject } from '../../../src/values/json.js';
import { matches } from '../../../src/values/matches.js';
import { growthOf } from '../../support/processor-time.js';

const TYPES: Record<string, AttributeType> = {
  id: 'string',
  '@type': 'string',
  status: 'string',
  priority: 'number',
  urgent: 'boolean',
  created: 'dateTime',
  'party.id': 'string',
  'party.size': 'number',
  'spec.regex': 'string',
};
const typeOf = (path: readonly string[]) => new Map(Object.entries(TYPES)).get(path.join('.'));
const limits = { maxLength: 1000, maxConditions: 6, maxRegexLength: 20 };
const context = { typeOf, shapeOf: () => undefined, limits };

const DOCUMENTS: readonly JsonObject[] = [
  { id: 'a', status: 'open', priority: 1, urgent: true, created: '2024-05-01T10:00:00Z', '@type': 'Ticket' },
  { id: 'b', status: 'held', priority: 10, urgent: false, created: '2024-05-01T23:59:59.999999Z', x: null },
  { id: 'c', status: 'open,held', priority: 2.5, created: '2024-05-02T00:00:00+02:00', x: '5' },
  {
    id: 'd',
    status: 'open;held',
    party: [
      { id: '1', size: 3 },
      { id: '2', size: 30 },
    ],
    x: 5,
  },
  {
    id: 'e',
    status: 'say "hi"',
    party: [[{ id: '2' }], [[{ id: '3' }]]],
    x: true,
    list: [],
    created: '2025-01-01T00:00:00Z',
  },
  { id: 'f', status: 'back\\slash', created: '2024-05-02', x: ['7', 8, { y: 1 }], spec: [{ regex: '^a$' }] },
  { id: 'g', status: '', x: 'true', created: '1999-12-31T23:59:59Z', in: { eq: '1' } },
  { id: 'h', status: '￿', x: '\u{1F600}', 'odd=name': 1, toString: 'own', priority: -3e2 },
];

/** Returns the ids that a query string finds. */
function found(query: string): string {
  const filter = parseFilter(query.split('&').filter(Boolean), context);
  return DOCUMENTS.filter((document) => !filter || matches(filter, document))
    .map(({ id }) => id)
    .join('');
}

const FOUND: readonly [query: string, ids: string][] = [
  ['', 'abcdefgh'],
  // equality in its spellings
  ['status=open', 'a'],
  ['status.eq=open', 'a'],
  ['status==open', 'a'],
  ['status%3D%3Dopen', 'a'],
  ['status%3D=open', 'a'],
  ['status=%3Dopen', 'a'],
  ['status%3Dopen', 'a'],
  ['%73tatus=%6Fpen', 'a'],
  ['status=OPEN', ''],
  ['status=open ', ''],
  ['status=', 'g'],
  ['status=""', 'g'],
  ['id=b', 'b'],
  ['@type=Ticket', 'a'],
  ['%40type=Ticket', 'a'],
  ['@type.ne=Ticket', 'bcdefgh'],
  // OR of values in four spellings, and sets
  ['status=open&status=held', 'ab'],
  ['status=open,held', 'ab'],
  ['status=open%2Cheld', 'ab'],
  ['status=open;status=held', 'ab'],
  ['status=open;held', 'ab'],
  ['status=open%3Bheld', 'ab'],
  ['status.in=open,held', 'ab'],
  ['status=open&status==held&status.in=', 'abg'],
  ['status.ne=open', 'bcdefgh'],
  ['status.ne=open,held', 'cdefgh'],
  ['status.ne=open&status.ne=held', 'cdefgh'],
  ['status.nin=open,held', 'cdefgh'],
  ['status.nin=open;held', 'cdefgh'],
  ['priority.ne=1', 'bcdefgh'],
  ['party.id.ne=2', 'abcfgh'],
  // quoting
  ['status="open,held"', 'c'],
  ['status=%22open,held%22', 'c'],
  ['status="open;held"', 'd'],
  ['status=open\\,held', 'c'],
  ['status=open%5C%2Cheld', 'c'],
  ['status=open\\;held', 'd'],
  ['status=open%5C%3Bheld', 'd'],
  ['status="say \\"hi\\""', 'e'],
  ['status=say "hi"', 'e'],
  ['status=say+"hi"', 'e'],
  ['status=back\\slash', 'f'],
  ['status=back\\\\slash', 'f'],
  ['status="back\\\\slash"', 'f'],
  ['status="open,held","open;held"', 'cd'],
  ['status="open;status=held"', ''],
  ['status=open%3Bstatus%3Dheld', 'a'],
  ['status=open\\;status=held', ''],
  // the other operators in their spellings
  ['priority.gt=2.5', 'b'],
  ['priority>2.5', 'b'],
  ['priority%3E2.5', 'b'],
  ['priority.gte=2.5', 'bc'],
  ['priority>=2.5', 'bc'],
  ['priority%3E%3D2.5', 'bc'],
  ['priority%3E=2.5', 'bc'],
  ['priority>%3D2.5', 'bc'],
  ['priority.lt=2.5', 'ah'],
  ['priority<2.5', 'ah'],
  ['priority%3C2.5', 'ah'],
  ['priority.lte=2.5', 'ach'],
  ['priority<=2.5', 'ach'],
  ['priority%3C%3D2.5', 'ach'],
  ['priority%3c%3d2.5', 'ach'],
  ['priority.gte=1&priority.lt=10', 'ac'],
  ['priority%3E%3D1&priority%3C10', 'ac'],
  ['priority.gt=1&priority.gt=3', 'b'],
  ['priority=1.0', 'a'],
  ['priority=1e1', 'b'],
  ['priority=+1', 'a'],
  ['priority=-3E+2', 'h'],
  ['priority=1,10', 'ab'],
  ['urgent=true', 'a'],
  ['urgent.ne=true', 'bcdefgh'],
  ['urgent=true,false', 'ab'],
  ['status.gt=say', 'eh'],
  ['status.lt=open', 'bfg'],
  // ";" between expressions
  ['priority<2;priority>2.5', 'abh'],
  ['priority%3C2;priority%3E2.5', 'abh'],
  ['status=open;priority=10', 'ab'],
  ['status=open,held;priority=2.5', 'abc'],
  ['status=open;held;priority=2.5', 'abc'],
  ['status="open;held";priority=1', 'ad'],
  ['status.ne=open;id=a', 'abcdefgh'],
  // "&" between expressions
  ['status=open&priority=1', 'a'],
  ['status=open&priority=2', ''],
  ['status=open;held&priority=10', 'b'],
  // nested paths and arrays
  ['party.id=1', 'd'],
  ['party.id=2', 'de'],
  ['party.id=3', 'e'],
  ['party.id=1&party.size=30', 'd'],
  ['party.size.gt=3', 'd'],
  ['party=1', ''],
  ['party.id.length=1', ''],
  ['party.0.id=1', ''],
  // dates
  ['created=2024-05-01', 'abc'],
  ['created=2024-05', 'abc'],
  ['created=2024', 'abc'],
  ['created=2024-05-01T10:00:00Z', 'a'],
  ['created=2024-05-01T12:00:00%2B02:00', 'a'],
  ['created=2024-05-01T12:00:00+02:00', 'a'],
  ['created=2024-05-01T22:00Z', 'c'],
  ['created=1999,2024-05-01T10', 'ag'],
  ['created.gt=2024-05-01', 'e'],
  ['created.gt=2024', 'e'],
  ['created.lte=2024', 'abcg'],
  ['created.gt=2024-05-01T22', 'be'],
  ['created.gte=2024-05-01', 'abce'],
  ['created.lt=2024-05-01', 'g'],
  ['created.lte=2024-05-01T10:00', 'ag'],
  ['created%3C2000-01-01;created%3E2024-05-01T23', 'eg'],
  ['created.ne=2024-05-01', 'defgh'],
  // attributes that are not declared
  ['x=5', 'cd'],
  ['x=5.0', 'd'],
  ['x=true', 'eg'],
  ['x.gt=4', 'cdfgh'],
  ['x.gt=7', 'fgh'],
  ['x.lt=true', 'cf'],
  ['x.gte=true', 'gh'],
  ['x=null', ''],
  ['x=7', 'f'],
  ['x=8', 'f'],
  ['x.y=1', 'f'],
  ['x>￿', 'h'],
  ['x<￿', 'cfg'],
  ['nothing=1', ''],
  ['toString=own', 'h'],
  ['constructor.name=Object', ''],
  ['__proto__=1', ''],
  ['constructor.exists=true', ''],
  ['id=1,2,3,4,5,a', 'a'],
  // existence
  ['priority.exists=true', 'abch'],
  ['priority.exists=false', 'defg'],
  ['x.exists=true', 'cdefgh'],
  ['x.exists=false', 'ab'],
  ['x.y.exists=true', 'f'],
  ['list.exists=true', ''],
  ['party.exists=true', 'de'],
  ['in.exists=true', 'g'],
  // names that look like operators
  ['spec.regex=^a$', 'f'],
  ['spec.regex.regex=a', 'f'],
  ['in.eq==1', 'g'],
  ['in.eq.eq=1', 'g'],
  // regular expressions
  ['status.regex=^open', 'acd'],
  ['status*=^open', 'acd'],
  ['status%2A=^open', 'acd'],
  ['status*%3D^open', 'acd'],
  ['status=~^open', 'acd'],
  ['status%3D~^open', 'acd'],
  ['status%3D%7E^open', 'acd'],
  ['status.regex=(?i)OPEN', 'acd'],
  ['status.regex=n,h', 'c'],
  ['status.regex=n;h', 'd'],
  ['status.regex=n%3Bh', 'd'],
  ['status.regex="n;h"', 'd'],
  ['status.regex=\\"hi\\"', 'e'],
  ['status.regex="\\"hi"', 'e'],
  ['status.regex=^.{4}$', 'ab'],
  ['status.regex=^o;priority=10', 'abcd'],
  ['status.regex=o&status.regex=h', 'cd'],
  ['priority.regex=^2\\.5$', 'c'],
  ['priority.regex=^-300$', 'h'],
  ['urgent.regex=^t', 'a'],
  ['x.regex=true', 'eg'],
  ['party.id.regex=[13]', 'de'],
];

const REJECTED: readonly [query: string, ...message: RegExp[]][] = [
  ['status', /"status" is not a filter expression/, /attribute=value/],
  ['=1', /"" is not an attribute path/],
  ['.=1', /"\."/],
  ['a..b=1', /"a\.\.b"/],
  ['.gt=1', /"\.gt"/],
  ['a[0].b=1', /"a\[0\]\.b"/, /filter=/],
  [`${'a.'.repeat(100)}a=1`, /more than 100 names/],
  ['status=%zz', /%zz/],
  ['status=%ff', /%ff/],
  ['status=%00', /NUL/],
  ['status=open&priority=1;id=a', /"&" and ";"/, /"priority=1;id=a"/],
  ['status=open;status=held&priority=1', /"&" and ";"/],
  ['status=a,,b', /empty value in "a,,b"/],
  ['status=a,', /empty value/],
  ['status=a;', /empty value in "a;"/],
  ['status=;priority=1,', /empty value/],
  [';status=a', /";status=a" is not a filter/],
  ['status="a', /quotation mark before "a" is not closed/],
  ['status=b,"a', /not closed/],
  ['status!=a', /"!=" is not an operator/, /\.ne/],
  ['status~=a', /"~=" is not an operator/, /\.regex/],
  ['status.like=a', /"\.like" is not an operator/, /\.regex/],
  ['priority=seven', /"seven" is not a value for "priority"/, /a number/],
  ['priority=', /"" is not a value for "priority"/],
  ['priority=1,x', /"x"/],
  ['priority=0x10', /"0x10"/],
  ['priority=1e999', /"1e999"/],
  ['priority.gt=a', /"a" is not a value for "priority"/],
  ['party.size=big', /"party\.size" expects a number/],
  ['urgent=1', /"1" is not a value for "urgent"/, /true or false/],
  ['urgent=TRUE', /"TRUE"/],
  ['urgent.gt=true', /"urgent\.gt=true" is not valid/, /boolean/],
  ['urgent%3Ctrue', /boolean/],
  ['created=yesterday', /"yesterday" is not a value for "created"/, /2024-05-01/],
  ['created=2024-02-30', /2024-02-30/],
  ['created.gte=', /""/],
  ['created<>2024', /">2024"|not a filter expression/],
  ['priority.gt=1,2', /"priority\.gt=1,2" is not valid/, /one value/],
  ['priority>1;2', /one value/],
  ['priority.exists=yes', /"priority\.exists=yes"/, /true or false/],
  ['priority.exists=true,false', /one value/],
  ['status.regex=(', /"\("/, /missing closing/],
  ['status.regex=a(?=b)', /RE2/, /lookaround/],
  ['status.regex=(a)\\1', /RE2/, /\\1/],
  ['status.regex=a{2000}', /repeat/],
  ['status.regex=(a{5}){5}', /repeated parts.*QUERY_REGEX_LENGTH/],
  ['status*=[z-a]', /z-a/],
  [`status.regex=${'a'.repeat(21)}`, /at most 20.*QUERY_REGEX_LENGTH/],
  ['id=1,2,3,4,5,6,7', /at most 6.*QUERY_CONDITIONS/],
  ['a=1&b=1&c=1&d=1&e=1&f=1&g=1', /QUERY_CONDITIONS/],
  ['status=a;limit=5', /"limit"/, /"&"/],
  ['status=a;sort=id', /"sort"/],
];

describe('Filters', () => {
  for (const [query, ids] of FOUND) {
    it(`${query || 'nothing'} finds ${ids || 'none'}`, () => expect(found(query)).to.equal(ids));
  }

  for (const [query, ...messages] of REJECTED) {
    it(`${query.slice(0, 60)} is 400`, () => {
      for (const what of messages) {
        expect(() => found(query))
          .to.throw(what)
          .that.includes({ status: 400 });
      }
    });
  }
});

describe('Filter tree', () => {
  const tree = (query: string) =>
    JSON.parse(JSON.stringify(parseFilter(query.split('&'), context) ?? null)) as unknown;
  const equal = (path: string[], ...operands: object[]) => ({
    kind: 'comparison',
    path,
    operator: 'equal',
    operands,
  });

  it('is undefined without expressions', () => expect(parseFilter([], context)).to.equal(undefined));

  it('has operands of the declared type', () => {
    expect(tree('status=5')).to.deep.equal(equal(['status'], { type: 'string', value: '5' }));
    expect(tree('party.size=5')).to.deep.equal(equal(['party', 'size'], { type: 'number', value: 5 }));
    expect(tree('urgent=true')).to.deep.equal(equal(['urgent'], { type: 'boolean', value: true }));
    expect(tree('x=5')).to.deep.equal(equal(['x'], { type: 'untyped', text: '5' }));
    const from = Date.UTC(2024, 4, 1) * 1000;
    expect(tree('created=2024-05-01')).to.deep.equal(
      equal(['created'], { type: 'instant', from, to: from + 86_400_000_000 }),
    );
  });

  it('has one comparison for the values of one attribute, each once', () => {
    expect(tree('id=a&id=b,a')).to.deep.equal(
      equal(['id'], { type: 'string', value: 'a' }, { type: 'string', value: 'b' }),
    );
  });

  it('keeps the order of the query', () => {
    const [id, x] = [
      equal(['id'], { type: 'string', value: 'a' }),
      equal(['x'], { type: 'untyped', text: '1' }),
    ];
    expect(tree('id=a&x=1')).to.deep.equal({ kind: 'and', parts: [id, x] });
    expect(tree('x=1;id=a')).to.deep.equal({ kind: 'or', parts: [x, id] });
    expect(tree('x.ne=1')).to.deep.equal({ kind: 'not', part: x });
    expect(tree('x.exists=true')).to.deep.equal({
      kind: 'comparison',
      path: ['x'],
      operator: 'exists',
      operands: [],
    });
    expect(tree('x.regex=a')).to.deep.equal({ kind: 'predicate', path: ['x'], source: 'x.regex=a' });
  });

  it('is parsed in linear time', () => {
    const long = { ...context, limits: { maxLength: 1e6, maxConditions: 1e6, maxRegexLength: 1e6 } };
    const parse = (text: string) => {
      try {
        parseFilter([text], long);
      } catch (error) {
        expect(error).to.include({ status: 400 });
      }
    };
    for (const hard of ['";', ';', '\\', '"a"b,'])
      for (const start of ['x=', 'x.regex=', '']) {
        const growth = growthOf((count) => parse(start + hard.repeat(count)), 5_000, 40_000);
        // Quadratic time would be 64 times as long.
        expect(growth, start + hard).to.be.below(32);
      }
  });
});
