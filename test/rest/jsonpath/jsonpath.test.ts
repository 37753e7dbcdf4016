import { expect } from 'chai';
import { parseJsonPath, select, selectedLocations, selects } from '../../../src/rest/jsonpath/index.js';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';

const LIMITS = { maxLength: 1000, maxDepth: 12, maxRegexLength: 100 };

const parse = (text: string) => parseJsonPath(text, LIMITS);

const QUOTE: JsonObject = {
  id: 'q1',
  '@type': 'Quote',
  status: 'confirmed',
  description: 'Two lines for the café 😀',
  quoteDate: '2024-05-01T10:00:00Z',
  version: 2,
  total: 0,
  open: true,
  closed: false,
  nothing: null,
  empty: [],
  'name with space': 'spaced',
  "it's": 'quoted',
  prices: [30, 10, 20, 40],
  matrix: [
    [1, 2],
    [3, 4],
  ],
  wanted: 'n.te',
  broken: '(',
  note: [
    { '@type': 'Note', author: 'Ann', text: 'Call back', priority: 1 },
    { '@type': 'Note', author: 'Bob', text: 'a/b', priority: 3, internal: true },
    { '@type': 'Memo', author: 'Ann', text: 'line one\nline two', priority: 2, internal: false },
  ],
  attachment: [
    { name: 'plan.pdf', size: { amount: 300, units: 'KB' } },
    { name: 'photo.JPG', size: { amount: 1.5, units: 'MB' } },
    { name: 'empty.txt', size: null },
    { name: 'naked' },
  ],
  item: [
    { id: '1', product: { party: [{ name: 'Mary', role: 'owner' }] }, tag: ['a', 'b'], main: 'a' },
    {
      id: '2',
      product: {
        party: [
          { name: 'Joe', role: 'owner' },
          { name: 'Mary', role: 'user' },
        ],
      },
    },
  ],
  billing: { id: 'b1', amount: 12, nested: { id: 'b2', amount: 8 } },
};

/** Expressions and the values that they select. */
const SELECTED: Record<string, [expression: string, ...values: JsonValue[]][]> = {
  'names and the root': [
    ['$.id', 'q1'],
    ['id', 'q1'],
    ['@.id', 'q1'],
    [' $ .id ', 'q1'],
    ["$['id']", 'q1'],
    ['["id"]', 'q1'],
    ['$.@type', 'Quote'],
    ['@type', 'Quote'],
    ["$['@type']", 'Quote'],
    ['note[0].@type', 'Note'],
    ["note[0]['@type']", 'Note'],
    ['$..@type', 'Quote', 'Note', 'Note', 'Memo'],
    ['billing.nested.id', 'b2'],
    ["$['name with space']", 'spaced'],
    ["$['it\\'s']", 'quoted'],
    ['$["it\'s"]', 'quoted'],
    ["$['i\\u0064']", 'q1'],
    ['missing'],
    ['id.length'],
    ['note.author'],
    ["prices['0']"],
    ['nothing', null],
    ['$', QUOTE],
  ],
  'names of the prototype': [
    ['__proto__'],
    ['constructor'],
    ["$['__proto__']['toString']"],
    ['prices.length'],
    ['$..hasOwnProperty'],
    ['prices["constructor"]'],
  ],
  'indexes and slices': [
    ['prices[0]', 30],
    ['prices[-1]', 40],
    ['prices[4]'],
    ['prices[-5]'],
    ['billing[0]'],
    ['prices[1:3]', 10, 20],
    ['prices[:2]', 30, 10],
    ['prices[2:]', 20, 40],
    ['prices[-2:]', 20, 40],
    ['prices[:-3]', 30],
    ['prices[::2]', 30, 20],
    ['prices[::-1]', 40, 20, 10, 30],
    ['prices[3:0:-2]', 40, 10],
    ['prices[-9:9]', 30, 10, 20, 40],
    ['prices[ 1 : 2 : 1 ]', 10],
    ['prices[::0]'],
    ['prices[3:1]'],
    ['prices[9007199254740991:-9007199254740991:-9007199254740991]', 40],
    ['id[0:1]'],
    ['matrix[1][0]', 3],
    ['matrix[*][-1]', 2, 4],
  ],
  'wildcards, unions, descendants': [
    ['prices[*]', 30, 10, 20, 40],
    ['prices.*', 30, 10, 20, 40],
    ['*.id', 'b1'],
    ['billing.nested[*]', 'b2', 8],
    ['id.*'],
    ['prices[0, 2]', 30, 20],
    ['prices[3, 0:2]', 40, 30, 10],
    ['prices[0, 0, -4]', 30, 30, 30],
    ["billing['amount', 'id']", 12, 'b1'],
    ['$..amount', 300, 1.5, 12, 8],
    ['..amount', 300, 1.5, 12, 8],
    ['$..[0].name', 'plan.pdf', 'Mary', 'Joe'],
    ['matrix..*', [1, 2], [3, 4], 1, 2, 3, 4],
    ['billing..*', 'b1', 12, { id: 'b2', amount: 8 }, 'b2', 8],
    ["item..['name', 'role']", 'Mary', 'owner', 'Joe', 'owner', 'Mary', 'user'],
    ['billing..nested..id', 'b2'],
  ],
  filters: [
    ["note[?(@.author=='Bob')].priority", 3],
    ["note[?@.author == 'Bob'].priority", 3],
    ['note[?(@.internal)].priority', 3, 2],
    ['note[?(!@.internal)].priority', 1],
    ['note[?!(@.internal)].priority', 1],
    ["note[?(@.author=='Ann' && @.priority>1)].priority", 2],
    ["note[?(@.author=='Bob' || @.priority<2)].priority", 1, 3],
    ["note[?@.priority==1 || @.priority==2 && @.author=='Bob'].priority", 1],
    ["note[?(@.priority==1 || @.priority==2) && @.author=='Bob'].priority"],
    ["note[?!(@.author=='Ann' || @.internal)].priority"],
    ['note[?(((@.priority==2)))].author', 'Ann'],
    ['note[?(@.priority==2), ?(@.priority==1)].priority', 2, 1],
    ["note[?(@['@type']=='Memo')].priority", 2],
    ["note[?(@.@type=='Memo')].priority", 2],
    ["note[?'Memo'==@.@type].priority", 2],
    ["item[?@.product.party[?@.name=='Mary' && @.role=='owner']].id", '1'],
    ["item[?@.product.party[?@.name=='Mary']].id", '1', '2'],
    ["item[?(@..[?@=='Joe'])].id", '2'],
    ['item[?@.tag[?@==$.item[0].main]].id', '1'],
    ['prices[?@>$.prices[2]]', 30, 40],
    ['prices[?@==max($.prices)]', 40],
    ['matrix[?@[0]==3][1]', 4],
    ['$..[?@.amount<10].amount', 1.5, 8],
    ['billing[?@.amount].id', 'b2'],
    ['id[?@]'],
    ['note[?$.closed].priority', 1, 3, 2],
    ['note[?$.gone].priority'],
  ],
  'the root as the candidate': [
    ["$[?(@.status=='confirmed')].id", 'q1'],
    ["[?(@.status=='confirmed')].id", 'q1'],
    ["@[?(@.status=='confirmed')].id", 'q1'],
    ["$[?(@.status=='rejected')].id"],
    ["$[?(@.status=='confirmed')].note[?(@.priority==3)].author", 'Bob'],
    ["$[?@.note[?@.author=='Bob']].id", 'q1'],
    ["$[?@.id=='q1'][?@.nested].id", 'b1'],
    ["note[?$[?@.status=='confirmed']].priority", 1, 3, 2],
    ["note[?@[?@=='Bob']].priority", 3],
    ["$..[?@.status=='confirmed']"],
  ],
  'functions that stand alone': [
    ['length($.id)', 2],
    ['length(id)', 2],
    ['id.length()', 2],
    ['$.id.length()', 2],
    ['$.description.length()', 24],
    ['note.length()', 3],
    ['billing.length()', 3],
    ['$.length()', Object.keys(QUOTE).length],
    ['version.length()'],
    ['missing.length()'],
    ["note[?(@.author=='Ann')].length()", 2],
    ['note[*].length()', 3],
    ['count(note[0,0])', 2],
    ['count(note[*,0])', 4],
    ['count(note[0:2,-1])', 3],
    ['min(prices)', 10],
    ['prices.max()', 40],
    ['$.prices[*].max()', 40],
    ['prices.avg()', 25],
    ['avg($..priority)', 2],
    ['stddev(prices[0:2])', 10],
    ['prices[1:3].stddev()', 5],
    ['version.stddev()', 0],
    ['empty.avg()'],
    ['id.min()'],
    ['max($..missing)'],
    ['count($.note[*])', 3],
    ['count(note)', 1],
    ['note.*.count()', 3],
    ['value($..nested.id)', 'b2'],
    ['value($..id)'],
    ['length(value($..nested.id))', 2],
  ],
};

/** Expressions and whether they select the quote. */
const PASSES: Record<string, [expression: string, passes: boolean][]> = {
  'paths and values': [
    ['attachment[?(@.size.amount==300)]', true],
    ['$.attachment[?(@.size.amount==300)]', true],
    ["attachment[?(@.size.amount==300 && @.size.units=='MB')]", false],
    ['attachment[?(@.size.amount==1.50)]', true],
    ['attachment[?(@.size.amount==3e2)]', true],
    ['attachment[?(@.size==null)]', true],
    ['attachment[?(@.size.amount==-300)]', false],
    ['nothing', true],
    ['closed', true],
    ['missing', false],
    ['note.length()', true],
    ['empty.length()', false],
    ['missing.length()', false],
    ['total.max()', false],
  ],
  comparisons: [
    ["status=='confirmed'", true],
    ['status == "confirmed"', true],
    ["$.status != 'confirmed'", false],
    ["@.status=='confirmed' && version==2", true],
    ["!(status=='confirmed') || version>=3", false],
    ['!missing', true],
    ['!status', false],
    ['version>1', true],
    ['version>2', false],
    ['version>=2', true],
    ['version<2', false],
    ['version<=2', true],
    ['version==2.0', true],
    ['total==-0', true],
    ['1 == 1', true],
    ["'a' < 'b'", true],
    ["'a' < 'ab'", true],
    ["'b' < 'ab'", false],
    ["'Z' < 'a'", true],
    ["'\ufffd' < '😀'", true],
    ["quoteDate >= '2024-05-01' && quoteDate < '2024-05-02'", true],
    ["quoteDate > '2024-05-01T10:00:00+02:00'", true],
    ['open==true', true],
    ['closed==false', true],
    ['nothing==null', true],
    ['true==true', true],
    ['note.length()==3', true],
    ['length(note) > length(prices)', false],
    ['prices.max() == 40', true],
    ['$.item[0].main == $.item[0].tag[0]', true],
    ['matrix[0] == matrix[0]', true],
    ['matrix[0] == matrix[1]', false],
    ['matrix[0] != matrix[1]', true],
    ['billing == billing.nested', false],
    ['note[0] == note[0]', true],
    ['note[0] == note[1]', false],
    ["description == 'Two lines for the caf\\u00e9 \\uD83D\\uDE00'", true],
    ['note[2].text == "line one\\nline two"', true],
  ],
  'values of different types, and nothing': [
    ["version=='2'", false],
    ["version!='2'", true],
    ["version<'3'", false],
    ["version>'1'", false],
    ['status>1', false],
    ['open==1', false],
    ['open>false', false],
    ['open>=true', true],
    ['nothing==0', false],
    ['nothing<=null', true],
    ['nothing<1', false],
    ['note==3', false],
    ['note<note', false],
    ['note<=note', true],
    ['billing<billing', false],
    ["missing=='x'", false],
    ["missing!='x'", true],
    ['missing==null', false],
    ['missing==gone', true],
    ['missing!=gone', false],
    ['missing<gone', false],
    ['missing<=gone', true],
    ['missing<1', false],
    ['missing.length()==gone.length()', true],
    ['missing.length()==0', false],
    ['id.max()<=5', false],
    ["constructor=='x'", false],
    ['__proto__ == toString', true],
  ],
  patterns: [
    ['status =~ /firm/', true],
    ['status=~/FIRM/', false],
    ['status =~ /FIRM/i', true],
    ["status =~ 'firm'", true],
    ['status =~ "^con.*ed$"', true],
    ["status =~ '^firm'", false],
    ['note[?(@.text =~ /a\\/b/)]', true],
    ["note[?(@.text =~ 'a/b')]", true],
    ['note[?(@.text =~ /one.line/)]', false],
    ['note[?(@.text =~ /one.line/s)]', true],
    ['note[?(@.text =~ /^line two/)]', false],
    ['note[?(@.text =~ /^line two/m)]', true],
    ['note[?(@.text =~ /^LINE two.?$/ims)]', true],
    ['attachment[?(@.name =~ /\\.jpe?g$/i)]', true],
    ['description =~ /caf\\x{e9}/', true],
    ['description =~ /😀$/', true],
    ["status =~ '\\\\w+'", true],
    ['version =~ /2/', false],
    ['missing =~ /.*/', false],
    ['nothing =~ /null/', false],
    ['note =~ /Ann/', false],
    ["match(status, 'con.*')", true],
    ["match(status, 'firm')", false],
    ["note[?match(@.text, 'line.*')]", false],
    ["note[?match(@.text, 'line[^x]*') && search(@.text, 'e.l')]", false],
    ["match('a\\rb', 'a.b')", false],
    ["match('a\\nb', 'a.b')", false],
    ["search('a\\rb', 'a.b')", false],
    ["match('a\\u2028b', 'a.b')", true],
    ["match('a.b', 'a\\\\.b')", true],
    ["match('a.b', 'a[.]b')", true],
    ["match('axb', 'a[.]b')", false],
    ["match('a.b', 'a[]^.]b')", true],
    ["match('a\\rb', 'a[[:alpha:].]b')", false],
    ["match('a\\rb', 'a[^]]b')", true],
    ["match('a\\rb', 'a[^x]b')", true],
    ["'a\\rb' =~ /a.b/", true],
    ["search(status, 'firm')", true],
    ["search(version, '2')", false],
    ['search(note[0].@type, $.wanted)', false],
    ["search('a note', $.wanted)", true],
    ["match('note', wanted)", true],
    ["search('a', broken)", false],
    ["search('a', missing)", false],
    ["search('a', version)", false],
    ["note[?search(@.author, '^B')]", true],
    ["note[?!match(@.author, '[AB].*')]", false],
    ["note[?match(@.author, 'A.*') && @.internal==false]", true],
  ],
};

describe('JSONPath', () => {
  for (const [topic, cases] of Object.entries(SELECTED)) {
    describe(`selects: ${topic}`, () => {
      for (const [expression, ...values] of cases)
        it(expression, () => expect(select(parse(expression), QUOTE)).to.deep.equal(values));
    });
  }

  for (const [topic, cases] of Object.entries(PASSES)) {
    describe(`tests: ${topic}`, () => {
      for (const [expression, passes] of cases)
        it(`${expression} → ${passes}`, () => expect(selects(parse(expression), QUOTE)).to.equal(passes));
    });
  }

  it('returns the kind of an expression', () => {
    const kinds = ['note[?@.author]', '($.note)', 'note.length()', "status=='x'", '!note', "search(id, 'q')"];
    expect(kinds.map((text) => parse(text).kind)).to.deep.equal([
      'path',
      'path',
      'value',
      'test',
      'test',
      'test',
    ]);
  });

  it('returns the result of a test as its value', () =>
    expect(select(parse('version==2'), QUOTE)).to.deep.equal([true]));

  it('does not treat an attribute "__proto__" as the prototype', () => {
    const resource = JSON.parse('{"__proto__": {"id": "own"}, "a": {"constructor": 7}}') as JsonObject;
    expect(select(parse('__proto__.id'), resource)).to.deep.equal(['own']);
    expect(select(parse('$..constructor'), resource)).to.deep.equal([7]);
  });
});

describe('JSONPath locations', () => {
  const cases: [expression: string, ...paths: (string | number)[][]][] = [
    ["note[?(@.author=='Ann')]", ['note', 0], ['note', 2]],
    ['note[-1].text', ['note', 2, 'text']],
    ['$..units', ['attachment', 0, 'size', 'units'], ['attachment', 1, 'size', 'units']],
    ["item[*]..[?@.name=='Mary']", ['item', 0, 'product', 'party', 0], ['item', 1, 'product', 'party', 1]],
    ["$[?@.status=='confirmed']", []],
    ['prices[0, 0, ::3]', ['prices', 0], ['prices', 0], ['prices', 0], ['prices', 3]],
    ['missing'],
    ['note.length()'],
    ['version==2'],
  ];
  for (const [expression, ...paths] of cases)
    it(expression, () => expect(selectedLocations(parse(expression), QUOTE)).to.deep.equal(paths));

  it('are the locations of the selected values', () => {
    const path = parse('$..[?@.id || @.name]');
    const at = (place: (string | number)[]) =>
      place.reduce<JsonValue>((value, key) => (value as JsonObject)[key] as JsonValue, QUOTE);
    expect(selectedLocations(path, QUOTE).map(at)).to.deep.equal(select(path, QUOTE));
  });
});
