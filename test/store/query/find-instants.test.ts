import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import { forEachDatabase } from '../../support/databases.js';
import { compare, idsWhere, not, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');

const INSTANTS: Record<string, string> = {
  midnight: '2024-05-01T00:00:00Z',
  lastMicro: '2024-05-01T23:59:59.999999Z',
  offset: '2024-05-02T01:30:00+02:00',
  west: '2024-04-30T20:00:00.5-05:30',
  digits: '2024-05-01T10:00:00.1234567891Z',
  local: '2024-05-01T10:00:00',
  lower: '2024-05-01t10:00:00z',
  spaced: '2024-05-01 10:00:30Z',
  forever: '9999-12-31T23:59:59.999999Z',
  early: '0001-01-01T00:00:00Z',
  before1970: '1969-12-31T23:59:59.25Z',
  leapDay: '2024-02-29T12:00:00Z',
  noSuchDay: '2024-02-30T12:00:00Z',
  noSuchLeapDay: '2023-02-29T12:00:00Z',
  noSuchMonth: '2024-13-01T12:00:00Z',
  noSuchHour: '2024-05-01T24:00:00Z',
  noSuchMinute: '2024-05-01T10:60:00Z',
  noSuchSecond: '2024-05-01T10:00:60Z',
  noSuchOffset: '2024-05-01T10:00:00+24:00',
  yearZero: '0000-05-01T10:00:00Z',
  dateOnly: '2024-05-01',
  noSeconds: '2024-05-01T10:00Z',
  twoDots: '2024-05-01T10:00:00.1.2Z',
  bareDot: '2024-05-01T10:00:00.Z',
  tail: '2024-05-01T10:00:00Z ',
  offsetTail: '2024-05-01T10:00:00+02:00x',
  oddOffset: '2024-05-01T10:00:00+0200',
  shortOffset: '2024-05-01T05:00:30-05',
  pastMidnight: '2024-04-30T24:59:60+01:00',
  noSuchOddOffset: '2024-05-01T10:00:00+2400',
  words: 'tomorrow',
  empty: '',
};

const EXPECTED: readonly (readonly [string, string])[] = [
  [
    '2024-05-01',
    'oddOffset shortOffset pastMidnight midnight lastMicro offset west digits local lower spaced',
  ],
  ['2024-05', 'oddOffset shortOffset pastMidnight midnight lastMicro offset west digits local lower spaced'],
  [
    '2024',
    'oddOffset shortOffset pastMidnight midnight lastMicro offset west digits local lower spaced leapDay',
  ],
  ['2024-05-01T10:00Z', 'shortOffset digits local lower spaced'],
  ['2024-05-01T12:00+02:00', 'shortOffset digits local lower spaced'],
  ['2024-05-01T10:00:00', 'digits local lower'],
  ['2024-05-01T10:00:00+0200', 'oddOffset'],
  ['2024-05-01T08:00:00Z', 'oddOffset'],
  ['2024-05-01T05:00:30-05', 'shortOffset spaced'],
  ['2024-05-01T05-05', 'digits local lower shortOffset spaced'],
  ['2024-05-01T00:00:00Z', 'midnight pastMidnight'],
  ['2024-05-01T10:00:00.1Z', 'digits'],
  ['2024-05-01T10:00:00.123456Z', 'digits'],
  ['2024-05-01T10:00:00.1234567Z', 'digits'],
  ['2024-05-01T10:00:00.124Z', ''],
  ['2024-05-01T10:00:00.000Z', 'local lower'],
  ['2024-05-01T23:30:00Z', 'offset'],
  ['2024-05-01T01:30:00.5Z', 'west'],
  ['2024-05-01T23:59:59.999999Z', 'lastMicro'],
  ['2024-05-02', ''],
  ['9999-12-31', 'forever'],
  ['9999', 'forever'],
  ['0001-01-01T00:00:00Z', 'early'],
  ['0000', 'yearZero'],
  ['1969-12-31T23:59:59.25Z', 'before1970'],
  ['1970', ''],
  ['2024-02-29', 'leapDay'],
];

const inOrder = (ids: string) => ids.split(' ').sort().join(' ');

describe('Finding date-times', () => {
  forEachDatabase((database) => {
    let things: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
      for (const [id, text] of Object.entries(INSTANTS)) {
        const document = {
          creationDate: text,
          validFor: { startDateTime: text },
          note: [{ date: 'x' }, { date: text }],
        };
        await things.insert(thing(id, document));
      }
    });

    for (const path of ['creationDate', 'validFor.startDateTime', 'note.date']) {
      for (const [value, expected] of EXPECTED) {
        it(`${path}=${value} finds ${expected || 'nothing'}`, async () => {
          expect(await idsWhere(things, where(path, value))).to.equal(inOrder(expected));
        });
      }

      it(`${path} is before, in or after a time range`, async () => {
        const found = (operator: Parameters<typeof compare>[1]) =>
          idsWhere(things, compare(path, operator, '2024-05-01T10'));
        const ids = {
          less: 'before1970 early leapDay midnight oddOffset pastMidnight west yearZero',
          lessOrEqual:
            'before1970 digits early leapDay local lower midnight oddOffset pastMidnight shortOffset spaced west yearZero',
          greater: 'forever lastMicro offset',
          greaterOrEqual: 'digits forever lastMicro local lower offset shortOffset spaced',
        };
        // The west's instant is 2024-05-01T01:30:00.5Z.
        for (const [operator, expected] of Object.entries(ids))
          expect(await found(operator as keyof typeof ids), operator).to.equal(expected);
        const others = await idsWhere(things, not(compare(path, 'less', '2024-05-01T10')));
        expect(others.split(' ')).to.include.members(['words', 'empty', 'offset', 'digits']);
        expect(others.split(' ')).to.have.length(Object.keys(INSTANTS).length - 8);
      });

      it(`${path} finds one of several values`, async () => {
        expect(await idsWhere(things, where(path, '1969', '0001'))).to.equal('before1970 early');
      });
    }
  });
});
