import { expect } from 'chai';
import { parseJsonBody } from '../../../src/rest/body/json-body.js';
import { countValues, jsonExtent } from '../../../src/rest/body/value-count.js';
import type { JsonValue } from '../../../src/values/json.js';

const extent = (text: string) => jsonExtent(Buffer.from(text), 1_000_000, 1_000);
const MAX = 1_000;
const parse = (value: JsonValue) => parseJsonBody(Buffer.from(JSON.stringify(value)), MAX);
const numbers = (length: number) => Array.from({ length }, () => 12_345);
const members = (length: number) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`a long name of member ${index}`, index]));

describe('The number of values of a JSON text', () => {
  it('is at least that of the parsed value, whatever its strings contain', () => {
    const values: JsonValue[] = [
      ...[1, 'text', null, [], {}, [[], {}], [1, 2, 3], { a: [1, { b: 2 }] }],
      ...['a,b', '[{,:', '"', '\\', '\\"', '\\\\', '"\\"', 'é"😀', '\u2028'].map((text) => [
        text,
        { [text]: text },
      ]),
    ];
    for (const value of values) {
      const found = extent(JSON.stringify(value));
      const counted = countValues(value);
      expect(found.values, JSON.stringify(value)).to.be.within(counted.values, counted.values * 2);
      expect(found.members, JSON.stringify(value)).to.equal(counted.members);
    }
  });

  it('includes the levels', () => {
    expect(extent('[[{"a":[1]}],{}]').depth).to.equal(4);
    expect(extent('"[[["').depth).to.equal(0);
  });

  it('ends at the limits, and at the end of a text that is not JSON', () => {
    expect(jsonExtent(Buffer.from('['.repeat(100_000)), 1_000_000, 100).depth).to.equal(101);
    expect(jsonExtent(Buffer.from('1,'.repeat(100_000)), 50, 100).values).to.equal(51);
    for (const text of ['"abc', '"\\', ']]]}}', '"a" "b', '{"a":', ':::'])
      expect(extent(text).values).to.be.above(0);
  });
});

describe('A body', () => {
  it('has at most BODY_VALUES values', () => {
    expect(parse(numbers(MAX / 2))).to.have.length(MAX / 2);
    expect(() => parse(numbers(MAX)))
      .to.throw('Send at most 1000 (BODY_VALUES)')
      .with.property('status', 413);
  });

  it('has at most a tenth of them as attributes of one object', () => {
    expect(Object.keys(parse(members(MAX / 10)) as object)).to.have.length(MAX / 10);
    expect(() => parse({ inner: members(MAX / 10 + 1) }))
      .to.throw('Send at most 100 (BODY_VALUES)')
      .with.property('status', 413);
  });

  it('has at most 100 levels, however long it is', () => {
    const nested = (levels: number) =>
      Buffer.from(`${'['.repeat(levels)}"${'x'.repeat(500)}"${']'.repeat(levels)}`);
    expect(() => parseJsonBody(nested(100), MAX)).to.not.throw();
    for (const levels of [101, 100_000])
      expect(() => parseJsonBody(nested(levels), 10_000_000)).to.throw('nested deeper than 100 levels');
  });
});
