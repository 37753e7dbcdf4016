import { expect } from 'chai';
import { comparison } from '../../../src/rest/filter/comparison.js';
import type { Collection } from '../../../src/store/collection.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { Comparison, Filter, Predicate } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { and, compare, idsWhere, not, or, query, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');

const QUOTED = `a"b'c\\d?e\`f$.g[*]h]%_`;
const LONG = 'x'.repeat(300);

const DOCUMENTS: Record<string, JsonObject> = {
  array: {
    relatedParty: [
      { id: '1', name: 'Bob' },
      { id: '2', name: 'Ann' },
    ],
    price: [{ amount: 299.5 }, { amount: 1e21, taxed: false }],
    place: [{ ref: [{ id: 'q' }, { id: 'p' }] }],
    tags: ['red', 'green', 7],
    externalId: '\ufffd',
    rank: -3,
  },
  long: { status: `${LONG}b`, relatedParty: { id: `${LONG}b` }, externalId: 'x'.repeat(199) },
  nested: {
    price: { amount: 873.645706943015 },
    relatedParty: [[{ id: '3', name: 'Cid' }], { id: 4 }],
    tags: [['blue', ['deep', ['deeper', ['deepest', ['bottom']]]]]],
    list: [[[[{ x: 'too deep' }], { x: 'deep enough' }]]],
    externalId: '😀',
    rank: 1e21,
  },
  nulls: { status: null, rank: null, title: null, nothing: null, flag: false, relatedParty: null },
  object: {
    relatedParty: { id: '1', name: 'Ann' },
    price: { amount: 300, taxed: true },
    place: { ref: { id: 'p' } },
    externalId: 'X',
  },
  odd: {
    status: 'OPEN',
    '@type': 'thing',
    rank: 5.5,
    active: false,
    [QUOTED]: { '?': 'x', '': 'empty name' },
  },
  plain: { status: 'open', '@type': 'Thing', externalId: 'X1', rank: 5, active: true, title: 'Plain' },
  texts: { status: "it's ?", title: '5', flag: 'true', nothing: 'null', externalId: 'Ünï 漢 😀' },
};

const title: Predicate = {
  kind: 'predicate',
  source: 'title=~Pl',
  matches: (resource) => String(resource.title).startsWith('Pl'),
};

const everyIdBut = (...ids: string[]) =>
  Object.keys(DOCUMENTS)
    .filter((id) => !ids.includes(id))
    .join(' ');

const everything = everyIdBut();

/** The ids that each filter finds, on every database. */
const EXPECTED: readonly (readonly [Filter, string])[] = [
  [where('id', 'plain'), 'plain'],
  [where('id', 'nulls', 'plain', 'nobody', '\0'), 'nulls plain'],
  [not(where('id', 'plain')), everyIdBut('plain')],
  [compare('id', 'less', 'b'), 'array'],
  [compare('id', 'lessOrEqual', 'array'), 'array'],
  [compare('id', 'greater', 'plain'), 'texts'],
  [compare('id', 'greaterOrEqual', 'plain'), 'plain texts'],
  [compare('id', 'greaterOrEqual', 'plain\0'), 'texts'],
  [compare('id', 'exists'), everything],
  [not(compare('id', 'exists')), ''],
  [where('status', 'open'), 'plain'],
  [where('status', 'open', 'OPEN', 'other'), 'odd plain'],
  [where('status', '5'), ''],
  [where('status', "it's ?"), 'texts'],
  [where('status', 'a\0b'), ''],
  [where('status', 'a'), ''],
  [where('status'), ''],
  [not(where('status')), everything],
  [not(where('status', 'open', 'OPEN')), everyIdBut('odd', 'plain')],
  [compare('status', 'exists'), 'long odd plain texts'],
  [not(compare('status', 'exists')), 'array nested nulls object'],
  [not(not(compare('status', 'exists'))), 'long odd plain texts'],
  [compare('status', 'less', 'a'), 'odd'],
  [compare('status', 'lessOrEqual', 'a\0b'), 'odd'],
  [compare('status', 'less', 'a\0b'), 'odd'],
  [compare('status', 'greater', 'open'), 'long'],
  [compare('status', 'greaterOrEqual', 'open'), 'long plain'],
  [not(compare('status', 'less', 'open')), 'array long nested nulls object plain'],
  [compare('status', 'greater', LONG), 'long'],
  [compare('status', 'less', `${LONG}a`), 'odd plain texts'],
  [compare('status', 'less', `${LONG}c`), 'long odd plain texts'],
  [not(compare('status', 'less', `${LONG}c`)), 'array nested nulls object'],
  [and(compare('status', 'greater', `${LONG}a`), compare('id', 'exists')), 'long'],
  [where('status', `${LONG}b`), 'long'],
  [where('status', LONG), ''],
  [where('@type', 'Thing'), 'plain'],
  [where('externalId', 'Ünï 漢 😀'), 'texts'],
  [compare('externalId', 'greater', '\uffff'), 'nested'],
  [compare('externalId', 'less', '\uffff'), everyIdBut('nested', 'odd', 'nulls')],
  [compare('externalId', 'greater', '\ufffd'), 'nested'],
  [compare('externalId', 'less', '😀'), everyIdBut('nested', 'odd', 'nulls')],
  [where('externalId', 'x'.repeat(199)), 'long'],
  [compare('externalId', 'less', 'x'.repeat(200)), 'long object plain'],
  [compare('externalId', 'greaterOrEqual', `${'x'.repeat(198)}y`), 'array nested texts'],
  [where('rank', '5'), 'plain'],
  [where('rank', '5.0', '05.50'), 'odd plain'],
  [compare('rank', 'less', '5'), 'array'],
  [compare('rank', 'lessOrEqual', '5'), 'array plain'],
  [compare('rank', 'greater', '5'), 'nested odd'],
  [compare('rank', 'greaterOrEqual', '5.5'), 'nested odd'],
  [compare('rank', 'greaterOrEqual', '1e21'), 'nested'],
  [not(compare('rank', 'greater', '5')), everyIdBut('nested', 'odd')],
  [compare('rank', 'exists'), 'array nested odd plain'],
  [
    comparison(['rank'], 'less', [{ type: 'number', value: Number.POSITIVE_INFINITY }]),
    'array nested odd plain',
  ],
  [comparison(['rank'], 'equal', [{ type: 'string', value: '5' }]), ''],
  [comparison(['rank'], 'equal', [{ type: 'untyped', text: '5' }]), 'plain'],
  [where('active', 'true'), 'plain'],
  [where('active', 'false', 'true'), 'odd plain'],
  [not(where('active', 'true')), everyIdBut('plain')],
  [compare('active', 'exists'), 'odd plain'],
  [compare('active', 'less', 'true'), ''],
  [not(compare('active', 'less', 'true')), everything],
  [where('title', 'Plain'), 'plain'],
  [where('title', '5'), 'texts'],
  [where('title', 'null', 'a', 'a\ufffdb'), ''],
  [where('title', 'a\0b'), ''],
  [compare('title', 'exists'), 'plain texts'],
  [not(compare('title', 'exists')), everyIdBut('plain', 'texts')],
  [where('lone', '\ufffd'), ''],
  [where('flag', 'true'), 'texts'],
  [where('flag', 'false'), 'nulls'],
  [where('nothing', 'null'), 'texts'],
  [where('missing', 'x'), ''],
  [where('missing.deep.er', 'x'), ''],
  [not(where('missing.deep.er', 'x')), everything],
  [where('title.deep', 'x'), ''],
  [where([QUOTED, '?'], 'x'), 'odd'],
  [where([QUOTED, ''], 'empty name'), 'odd'],
  [where([`'); drop table thing; --`], 'x'), ''],
  [where(['\0'], 'nul'), ''],
  [where('title', `') or 1=1 --`), ''],
  [where('status', `') or 1=1 --`), ''],
  [where('relatedParty.id', '1'), 'array object'],
  [where('relatedParty.id', '2', '3'), 'array nested'],
  [where('relatedParty.id', '4'), ''],
  [where('relatedParty.id', 'a'), ''],
  [where('relatedParty.id', 'a\0b'), ''],
  [where('relatedParty.id', `${LONG}b`), 'long'],
  [where('relatedParty.id', LONG), ''],
  [where('relatedParty.id'), ''],
  [not(where('relatedParty.id')), everything],
  [not(where('relatedParty.id', '1')), everyIdBut('array', 'object')],
  [not(where('relatedParty.id', '2', '3')), everyIdBut('array', 'nested')],
  [compare('relatedParty.id', 'greater', '1'), 'array long nested'],
  [compare('relatedParty.id', 'exists'), 'array long nested object'],
  [not(compare('relatedParty.id', 'exists')), 'nulls odd plain texts'],
  [where('relatedParty.name', 'Ann'), 'array object'],
  [where('relatedParty.name', 'Cid'), 'nested'],
  [where('place.ref.id', 'p'), 'array object'],
  [where('place.ref.id', 'q'), 'array'],
  [where('price.amount', '300'), 'object'],
  [where('price.amount', '3e2', '299.50'), 'array object'],
  [compare('price.amount', 'greater', '800'), 'array nested'],
  [where('price.amount', '873.645706943015'), 'nested'],
  [where('price.taxed', 'false'), 'array'],
  [where('tags', 'green'), 'array'],
  [where('tags', '7'), 'array'],
  [where('tags', 'blue', 'deep'), 'nested'],
  [where('list.x', 'deep enough'), 'nested'],
  [where(['tags', '0'], 'red'), ''],
  // Trees of conditions that indexes can tell, that they cannot, and of both.
  [and(), everything],
  [or(), ''],
  [not(and()), ''],
  [not(or()), everything],
  [and(where('relatedParty.id', '1'), where('relatedParty.name', 'Ann')), 'array object'],
  [and(where('relatedParty.id', '2'), where('relatedParty.name', 'Ann'), where('tags', 'red')), 'array'],
  [and(where('relatedParty.id', '1'), where('relatedParty.id', '2')), 'array'],
  [and(where('relatedParty.id', '1'), not(where('relatedParty.id', '2'))), 'object'],
  [and(where('relatedParty.id', '1'), compare('rank', 'exists')), 'array'],
  [and(where('status', 'open'), where('rank', '5.5')), ''],
  [or(where('status', 'open'), where('rank', '5.5')), 'odd plain'],
  [or(where('status', 'open'), where('relatedParty.id', '3')), 'nested plain'],
  [or(where('status', 'open'), where('tags', 'red')), 'array plain'],
  [or(where('status', 'open'), compare('id', 'exists')), everything],
  [not(or(where('status', 'open'), where('tags', 'red'))), everyIdBut('array', 'plain')],
  [not(and(where('status', 'open'), where('title', 'Plain'))), everyIdBut('plain')],
  [not(and(where('status', 'open'), where('rank', '5'))), everyIdBut('plain')],
  [not(or(not(where('relatedParty.id', '1')), where('tags', 'red'))), 'object'],
  [title, 'plain'],
  [not(title), everyIdBut('plain')],
  [and(title, where('status', 'open')), 'plain'],
  [and(not(title), where('active', 'true', 'false')), 'odd'],
  [or(title, where('relatedParty.id', '3')), 'nested plain'],
];

describe('Finding', () => {
  forEachDatabase((database) => {
    let things: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
      await things.insertAll(Object.entries(DOCUMENTS).map(([id, document]) => thing(id, document)));
    });

    for (const [filter, expected] of EXPECTED) {
      it(`${shown(filter)} finds ${expected || 'nothing'}`, async () => {
        expect(await idsWhere(things, filter)).to.equal(expected);
      });
    }

    it('evaluates filters on the id', async () => {
      const byId: Predicate = { kind: 'predicate', source: 'id', matches: ({ id }) => id === 'odd' };
      expect(await idsWhere(things, byId)).to.equal('odd');
    });

    it('accepts texts that the database cannot store', async () => {
      const texts = { status: 'a\0b', title: '\ud800', '\0': 'nul', relatedParty: { id: 'a\0b' } };
      await things.insert(thing('hostile', texts));
      expect(await idsWhere(things, where('status', 'open'))).to.equal('plain');
      expect(await idsWhere(things, where('title', 'Plain', '\ud800'))).to.equal('hostile plain');
      expect((await things.get('hostile', ''))?.document).to.deep.equal(texts);
      await things.remove('hostile', '');
    });

    it('searches a very deeply nested document', async () => {
      let deep: JsonObject = { bottom: 'x' };
      for (let level = 0; level < 1200; level++) deep = { deep };
      await things.insert(thing('deep', { ...deep, title: 'Deep' }));
      expect(await idsWhere(things, where('title', 'Deep', 'Plain'))).to.equal('deep plain');
      expect((await things.get('deep', ''))?.document).to.deep.equal({ ...deep, title: 'Deep' });
      await things.remove('deep', '');
    });

    it('counts resources that it does not return', async () => {
      const filter = or(where('tags', 'red'), compare('rank', 'exists'));
      const { items, total, next } = await things.find(query(filter, { limit: 1, offset: 1 }), '');
      expect(items.map(({ id }) => id)).to.deep.equal(['nested']);
      expect(total).to.equal(4);
      expect(next).to.deep.equal({ values: [], id: 'nested' });
    });
  });
});

function shown(filter: Filter): string {
  if (filter.kind === 'predicate') return filter.source;
  if (filter.kind === 'not') return `not(${shown(filter.part)})`;
  if (filter.kind === 'comparison') return shownComparison(filter);
  return `${filter.kind}(${filter.parts.map(shown).join(', ')})`;
}

function shownComparison({ path, operator, operands }: Comparison): string {
  const values = JSON.stringify(operands.map((operand) => Object.values(operand)[1]));
  return `${JSON.stringify(path.join('.'))} ${operator} ${values.length > 60 ? `${values.slice(0, 60)}…` : values}`;
}
