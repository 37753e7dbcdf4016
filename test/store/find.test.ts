import { expect } from 'chai';
import type { JsonObject } from '../../src/rest/json.js';
import type { Condition } from '../../src/rest/query.js';
import type { Collection } from '../../src/store/store.js';
import { forEachDatabase } from '../support/databases.js';
import { idsWhere, thing, thingSchema, where } from './things.js';

const schema = thingSchema('thing');

const QUOTED = `a"b'c\\d?e\`f$.g[*]h]%_`;

const DOCUMENTS: Record<string, JsonObject> = {
  plain: { status: 'open', '@type': 'Thing', externalId: 'X1', rank: 5, active: true, title: 'Plain' },
  odd: {
    status: 'OPEN',
    '@type': 'thing',
    rank: 5.5,
    active: false,
    [QUOTED]: { '?': 'x', '': 'empty name' },
  },
  wrong: { status: 5, rank: '5', active: 'true', '@type': ['Thing'], title: 5, flag: true },
  texts: { status: "it's ?", title: '5', flag: 'true', nothing: 'null', externalId: 'Ünï 漢 😀' },
  nulls: { status: null, rank: null, title: null, nothing: null, flag: false, relatedParty: null },
  object: {
    relatedParty: { id: '1', name: 'Ann' },
    price: { amount: 300, taxed: true },
    place: { ref: { id: 'p' } },
  },
  array: {
    relatedParty: [
      { id: '1', name: 'Bob' },
      { id: '2', name: 'Ann' },
    ],
    price: [{ amount: 299.5 }, { amount: 1e21, taxed: false }],
    place: [{ ref: [{ id: 'q' }, { id: 'p' }] }],
    tags: ['red', 'green', 7],
  },
  nested: {
    price: { amount: 873.645706943015 },
    relatedParty: [[{ id: '3', name: 'Cid' }], { id: 4 }],
    tags: [['blue', ['deep', ['deeper', ['deepest', ['bottom']]]]]],
    list: [[[[{ x: 'too deep' }], { x: 'deep enough' }]]],
  },
  hostile: {
    title: 'a\0b',
    '\0': 'nul',
    status: 'a\0b',
    relatedParty: { id: 'a\0b' },
    lone: '\ud800',
    after: 'ok',
  },
};

/** What each condition finds, whatever the database. */
const EXPECTED: readonly (readonly [Condition, string])[] = [
  [where('id', 'plain'), 'plain'],
  [where('id', 'nulls', 'plain', 'nobody', '\0'), 'plain nulls'],
  [where('status', 'open'), 'plain'],
  [where('status', 'open', 'OPEN', 'other'), 'plain odd'],
  [where('status', '5'), ''],
  [where('status', "it's ?"), 'texts'],
  [where('status', 'a\0b'), ''],
  [where('status', 'a'), ''],
  [where('status'), ''],
  [where('@type', 'Thing'), 'plain'],
  [where('externalId', 'Ünï 漢 😀'), 'texts'],
  [where('rank', '5'), 'plain'],
  [where('rank', '5.0', '05.50'), 'plain odd'],
  [where('rank', 'five', '', ' ', '0x5', 'Infinity', '1e999'), ''],
  [where('active', 'true'), 'plain'],
  [where('active', 'false', 'true'), 'plain odd'],
  [where('active', '1', 'TRUE'), ''],
  [where('title', 'Plain'), 'plain'],
  [where('title', '5'), 'wrong texts'],
  [where('title', '5.0'), 'wrong'],
  [where('title', 'null', 'a', 'a\0b', 'a\ufffdb'), ''],
  [where('lone', '\ud800', '\ufffd'), ''],
  [where('after', 'ok'), 'hostile'],
  [where('flag', 'true'), 'wrong texts'],
  [where('flag', 'false'), 'nulls'],
  [where('nothing', 'null'), 'texts'],
  [where('missing', 'x'), ''],
  [where('missing.deep.er', 'x'), ''],
  [where('title.deep', 'x'), ''],
  [where([QUOTED, '?'], 'x'), 'odd'],
  [where([QUOTED, ''], 'empty name'), 'odd'],
  [where([QUOTED, '"'], 'x'), ''],
  [where([`'); drop table thing; --`], 'x'), ''],
  [where(['\0'], 'nul'), ''],
  [where(['\ud800'], 'nul'), ''],
  [where('title', `') or 1=1 --`), ''],
  [where('relatedParty.id', '1'), 'object array'],
  [where('relatedParty.id', '2', '3'), 'array nested'],
  [where('relatedParty.id', '4'), ''],
  [where('relatedParty.id', 'a', 'a\0b'), ''],
  [where('relatedParty.name', 'Ann'), 'object array'],
  [where('relatedParty.name', 'Cid'), 'nested'],
  [where('place.ref.id', 'p'), 'object array'],
  [where('place.ref.id', 'q'), 'array'],
  [where('price.amount', '300'), 'object'],
  [where('price.amount', '3e2', '299.50'), 'object array'],
  [where('price.amount', '1000000000000000000000'), 'array'],
  [where('price.amount', '873.645706943015'), 'nested'],
  [where('price.amount', 'much'), ''],
  [where('price.taxed', 'false'), 'array'],
  [where('price.taxed', 'yes'), ''],
  [where('price', '300'), ''],
  [where('tags', 'green'), 'array'],
  [where('tags', '7'), 'array'],
  [where('tags', 'blue', 'deep'), 'nested'],
  [where('tags', 'deeper', 'deepest', 'bottom'), ''],
  [where('list.x', 'deep enough'), 'nested'],
  [where('list.x', 'too deep'), ''],
  [where(['tags', '0'], 'red'), ''],
];

describe('Finding', () => {
  forEachDatabase((database) => {
    let things: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
      for (const [id, document] of Object.entries(DOCUMENTS)) await things.insert(thing(id, document));
    });

    for (const [condition, expected] of EXPECTED) {
      const shown = JSON.stringify([condition.path.join('.'), ...condition.values]);
      it(`${shown} finds ${expected || 'nothing'}`, async () => {
        expect(await idsWhere(things, condition)).to.equal(expected);
      });
    }

    it('wants all conditions to hold, on two elements of an array if need be', async () => {
      const party = (path: string, value: string) => where(`relatedParty.${path}`, value);
      expect(await idsWhere(things, party('id', '1'), party('name', 'Ann'))).to.equal('object array');
      expect(await idsWhere(things, party('id', '2'), party('name', 'Ann'), where('tags', 'red'))).to.equal(
        'array',
      );
      expect(await idsWhere(things, where('status', 'open'), where('rank', '5.5'))).to.equal('');
    });

    it('searches beside a document that is nested deeper than the database can read', async () => {
      let deep: JsonObject = { bottom: 'x' };
      for (let level = 0; level < 1200; level++) deep = { deep };
      await things.insert(thing('deep', { ...deep, title: 'Deep' }));
      expect(await idsWhere(things, where('title', 'Deep', 'Plain'))).to.equal('plain deep');
      expect((await things.get('deep', ''))?.document).to.deep.equal({ ...deep, title: 'Deep' });
      await things.remove('deep', '');
    });
  });
});
