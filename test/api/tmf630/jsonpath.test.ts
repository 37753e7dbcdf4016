import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll, declareQueries, numbersIn, type QueryCase } from './cases.js';
import { INTERACTIONS, interactions } from './sample.js';

const TESTS: QueryCase[] = [
  ["note[?(@.author=='Ann')]", [1, 2]],
  ["$.note[?(@.author=='Ann')]", [1, 2]],
  ['note[?@.author=="Bob"]', [1, 3]],
  ["note[?(@.author=='Ann' && @.text=='second')]", [2]],
  ["note[?(@.author=='Ann')][?(@.text=='second')]", []],
  ['attachment[?(@.size.amount==300)]', [1, 2]],
  ['attachment[?(@.size.amount!=300)]', [1, 4]],
  ['attachment[?(@.size.amount>20)]', [1, 2]],
  ['attachment[?(@.size.amount>=20)]', [1, 2]],
  ['attachment[?(@.size.amount<20)]', [4]],
  ['attachment[?(@.size.amount<=20)]', [1, 4]],
  ["attachment[?(@.size.amount==300 && @.size.units=='MB')]", [2]],
  ['attachment[?(@.name=~/\\.pdf$/)]', [1, 2]],
  ['attachment[?(@.name=~/PDF$/i)]', [1, 2]],
  ['attachment[?(@.name=~/PDF$/)]', []],
  ["attachment[?(@.name=~'^d')]", [4]],
  ['$[?(!@.urgent)]', [3, 9, 10]],
  ["$[?(!(@.status=='opened'))]", [3, 4, 7]],
  ["$[?(@.status=='closed' || @.direction=='Inbound')]", [3, 4, 9]],
  ['$[?(@.no==1 || @.no==2 && @.urgent==false)]', [1]],
  ['$[?((@.no==1 || @.no==2) && @.urgent==true)]', [2]],
  ["status=='closed'", [3, 4]],
  ["$.status=='closed'", [3, 4]],
  ["status=='closed' || urgent==true", [2, 3, 4, 5]],
  ['$[?(@.urgent==null)]', [8]],
  ['$[?(@.urgent==true)]', [2, 5]],
  ["$[?(@.priority=='10')]", [6]],
  ['$[?(@.priority==10)]', [5]],
  ['$[?(@.priority==1e1)]', [5]],
  ['$[?(@.priority>2)]', [3, 4, 5]],
  ["$[?(@.priority<'2')]", [6]],
  ['$[?(@.priority<0)]', [7]],
  ['$[?(@.priority>true)]', []],
  ['$[?(@.no==@.priority)]', [1, 2, 3]],
  ['attachment[?(@.size.amount>$.no)]', [1, 2, 4]],
  ["$[?(@.description=='日本 😀')]", [9]],
  ["$[?(@.description=='日本 \\uD83D\\uDE00')]", [9]],
  ['$[?(@.description==\'say "hi"\')]', [6]],
  ['$[?(@.description=="say \\"hi\\"")]', [6]],
  ["$[?(@.statusChangeDate>'2026-03-02')]", [4, 5, 6, 7]],
];

const PATHS: QueryCase[] = [
  ['priority', [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ['$.priority', [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ["$['priority']", [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ['$["tags"]', [1, 2, 3]],
  ["$['@type']", [1, 2]],
  ["@type=='VipInteraction'", [1, 2]],
  ["$[?(@.@type=='VipInteraction')]", [1, 2]],
  ["$[?(@['@type']=='VipInteraction')]", [1, 2]],
  ['note.author', []],
  ['note[*].author', [1, 2, 3]],
  ['note.*.id', [1, 2, 3]],
  ['tags[0]', [1, 2]],
  ['tags[1]', [2]],
  ['tags[-1]', [1, 2]],
  ["$[?(@.tags[-1]=='blue')]", [2]],
  ["tags[?(@=='blue')]", [2]],
  ['note[0:1]', [1, 2, 3]],
  ['note[1:]', [1]],
  ['note[-1:]', [1, 2, 3]],
  ['note[::2]', [1, 2, 3]],
  ['note[::-1]', [1, 2, 3]],
  ['note[5:]', []],
  ['note[1,2]', [1]],
  ["$['tags','urgent']", [1, 2, 3, 4, 5, 6, 7, 8]],
  ["note[?(@.author=='Bob'),5]", [1, 3]],
  ['$..author', [1, 2, 3]],
  ['$..amount', [1, 2, 4]],
  ["$..[?(@.author=='Dan')]", [1, 2]],
  ['interactionItem..text', [1, 2]],
  ["interactionItem[?(@.reason=='x')].note[?(@.author=='Dan')]", [2]],
  ["interactionItem[?(@.note[?(@.author=='Dan' && @.text=='deep')])]", [2]],
  ['grid[*][*]', [1, 2, 3]],
  ['grid[0][0][0]', [2, 3]],
  ['grid[0][0][0][0]', [3]],
];

const FUNCTIONS: QueryCase[] = [
  ['length(note)==2', [1]],
  ['note.length()==2', [1]],
  ['$[?(length(@.note)>1)]', [1]],
  ['$[?(@.note.length()>1)]', [1]],
  ['$[?(length(@.description)==5)]', [2, 3]],
  ['$[?(length(@.description)==4)]', [9]],
  ['$[?(count(@.note[*])==2)]', [1]],
  ['count($.note[*])>1', [1]],
  ['$[?(value(@..amount)==5)]', [4]],
  ['$[?(min(@.attachment[*].size.amount)==20)]', [1]],
  ['max(attachment[*].size.amount)==300', [1, 2]],
  ['avg(attachment[*].size.amount)==160', [1]],
  ['attachment[*].size.amount.avg()==160', [1]],
  ['stddev(attachment[*].size.amount)==140', [1]],
  ['$[?(@.attachment[*].size.amount.max()>$.attachment[*].size.amount.min())]', [1]],
  ["$[?(match(@.direction,'in.*'))]", [1, 3, 5, 7]],
  ["match(direction,'bound')", []],
  ["search(direction,'bound')", [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ["note[?(search(@.text,'^fir'))]", [1, 3]],
];

const REFUSED: QueryCase[] = [
  ['', 400, 'At character 1'],
  ['$.', 400, 'At character 3'],
  ['note[', 400, 'At character 6'],
  ['note[?(@.author==)]', 400, 'At character 18'],
  ['note[?(@.author=1)]', 400, 'At character 16'],
  ['note[?(@.author==1]', 400, 'At character 19'],
  ['note[?(author==1)]', 400, 'At character 8'],
  ['note[?(@.author=~/(/)]', 400, 'RE2'],
  ['note[?(@.author=~/x/q)]', 400, 'the flags i, m, s'],
  ["note[*].author=='Ann'", 400, 'may select several values'],
  ['length(note)==2 x', 400, 'At character 17'],
  ["note[?(@.author in ['Ann'])]", 501, 'The JSONPath operator "in"'],
  ["$[?(@.tags contains 'red')]", 501, 'The JSONPath operator "contains"'],
  ['sum(note)>1', 501, 'The JSONPath function "sum"'],
  ['note.keys()', 501, 'The JSONPath function "keys"'],
];

/** Query strings as written in a URL. */
const RAW: QueryCase[] = [
  ["filter=note[?(@.author=='Ann')]", [1, 2]],
  ["filter=note[?(@.author=='Ann')]&direction=inbound", [1]],
  ["direction=outbound&filter=note[?(@.author=='Ann')]&sort=-no", [2]],
  ['filter=attachment%5B%3F(%40.size.amount%3D%3D300)%5D', [1, 2]],
  ["filter=note[?(@.author=='Ann' %26%26 @.text=='second')]", [2]],
  ["filter=$[?(@.status=='closed'||@.no==1)]", [1, 3, 4]],
  ["filter=status=='closed'&filter=no==1", 400, 'filter'],
];

describe('TMF630: JSONPath', () => {
  forEachServer((server) => {
    before(() => createAll(server.url + INTERACTIONS, interactions));
    const asFilter = (expression: string) => `filter=${encodeURIComponent(expression)}`;
    const groups = { tests: TESTS, paths: PATHS, functions: FUNCTIONS, refused: REFUSED };
    for (const [name, cases] of Object.entries(groups)) {
      describe(name, () => declareQueries(server, INTERACTIONS, cases, asFilter));
    }
    describe('as written in a URL', () => declareQueries(server, INTERACTIONS, RAW));

    it('an expression that visits more than 100,000 values of one resource is 400', async () => {
      let nested = {};
      for (let level = 0; level < 60; level += 1) nested = { a: nested };
      const document = { ...interactions[0], no: 11, label: 'costly', nested };
      const [created] = await createAll(server.url + INTERACTIONS, [document]);
      const query = asFilter('$..[?(@..[?(@..[?(@..x)])])]');
      const { status, body } = await ask(`${server.url}${INTERACTIONS}?label=costly&${query}`);
      await ask(String(created?.href), { method: 'DELETE' });
      const message = 'It visits more than 100000 values of one resource (fixed limit)';
      expect([status, body.message]).to.deep.equal([400, message]);
    });

    it('a JSONPath filter tests one element, two dotted parameters any elements', async () => {
      const found = async (query: string) => numbersIn(await ask(`${server.url}${INTERACTIONS}?${query}`));
      expect(await found(asFilter("note[?(@.author=='Ann' && @.text=='second')]"))).to.deep.equal([2]);
      expect(await found('note.author=Ann&note.text=second')).to.deep.equal([1, 2]);
    });
  });
});
