import { expect } from 'chai';
import { columnName, indexName } from '../../../src/store/schema/names.js';

describe('Names of columns', () => {
  it('are snake case with the type in front', () => {
    expect(columnName('externalId', 'string')).to.equal('s_external_id');
    expect(columnName('creationDate', 'dateTime')).to.equal('d_creation_date');
  });

  it('are safe, and different for different attributes', () => {
    const attributes = [
      'type',
      '@type',
      '_type',
      'Type',
      'TYPE',
      'ty_pe',
      'tyPe',
      'ty-pe',
      'typé',
      '',
      '@',
      '@@',
      '1',
    ];
    const long = ['a', 'b'].map((end) => 'veryLongAttribute'.repeat(5) + end);
    const names = [...attributes, ...long].map((name) => columnName(name, 'string'));
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^[a-z][a-z0-9_]{0,59}$/);
  });
});

describe('Names of indexes', () => {
  it('fit into PostgreSQL and are different', () => {
    const table = 't'.repeat(48);
    const names = ['s_one', 's_two', 's_onetwothreefourfive', 's_onetwothreefoursix'].map((column) =>
      indexName(table, column),
    );
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name.length).to.be.at.most(63);
  });
});
