import { expect } from 'chai';
import { compileFilter } from '../../../src/store/query/compile-filter.js';
import type { ResourceLayout } from '../../../src/store/schema/layout.js';
import { columnName, resourceTables } from '../../../src/store/schema/names.js';
import type { Filter, Predicate } from '../../../src/values/query.js';
import { and, compare, not, or, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');
const layout: ResourceLayout = {
  schema,
  tables: resourceTables('thing'),
  columns: schema.columns.map(({ name, type }) => ({
    attribute: name,
    path: name.split('.'),
    type,
    column: columnName(name, type),
  })),
  references: [{ path: ['relatedParty', 'id'], number: 7 }],
  externalized: [],
  unique: [],
};

const regex: Predicate = { kind: 'predicate', source: 'x', matches: () => true };
const status = where('status', 'open');
const rank = compare('rank', 'less', '5');
const title = where('title', 'x');

describe('compileFilter', () => {
  const compiled = (filter: Filter) => {
    const { condition, residual } = compileFilter(layout, filter);
    return [condition?.sql, residual];
  };

  it('needs no documents where there is an index', () => {
    expect(compiled(status)).to.deep.equal(['?? in (?)', undefined]);
    expect(compiled(not(rank))).to.deep.equal(['(?? < ?) is not true', undefined]);
    expect(compiled(or(status, not(and(rank, status))))[1]).to.equal(undefined);
    expect(compiled(not(where('relatedParty.id', 'x')))[1]).to.equal(undefined);
    expect(compiled(compare('id', 'exists'))).to.deep.equal([undefined, undefined]);
  });

  it('leaves to documents only what indexes cannot tell', () => {
    expect(compiled(and(status, title, rank, regex))).to.deep.equal([
      '(?? in (?)) and (?? < ?)',
      and(title, regex),
    ]);
    expect(compiled(not(or(title, status)))).to.deep.equal(['(?? in (?)) is not true', not(title)]);
  });

  it('has no condition for an alternative with a part that indexes cannot tell', () => {
    const either = or(status, title);
    expect(compiled(either)).to.deep.equal([undefined, either]);
    expect(compiled(not(and(status, title)))).to.deep.equal([undefined, not(and(status, title))]);
    const narrowed = or(and(status, title), rank);
    expect(compiled(narrowed)).to.deep.equal(['(?? in (?)) or (?? < ?)', narrowed]);
  });

  it('leaves ranges of texts beyond the indexed prefix to documents', () => {
    const long = compare('status', 'less', 'x'.repeat(199));
    expect(compiled(long)).to.deep.equal([undefined, long]);
    expect(compiled(compare('relatedParty.id', 'less', 'x'))[0]).to.equal(undefined);
  });

  it('puts values of clients only into bindings, long texts as prefix and hash', () => {
    const hostile = `x'"; drop ? ??`;
    for (const filter of [
      where('status', hostile),
      where('relatedParty.id', hostile),
      where('id', hostile),
    ]) {
      expect(compiled(filter)[0]).not.to.contain('drop');
    }
    const bound = compileFilter(layout, where('status', 'x'.repeat(1000))).condition?.bindings[1];
    expect(bound).to.have.length(264);
  });
});
