import { expect } from 'chai';
import fc from 'fast-check';
import { TmfError } from '../../../src/errors.js';
import { applyPatch } from '../../../src/rest/patch/apply-patch.js';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';
import { growthOf } from '../../support/processor-time.js';
import { deepFreeze, expectRejection, LIMITS, patchCases } from './support.js';
import { documents, NAMES, values } from './values.js';

const TYPE = 'application/json-patch+json';
const apply = (document: JsonObject, patch: unknown, limits = LIMITS) =>
  applyPatch(TYPE, document, patch, limits);

describe('JSON Patch', () => {
  describe('add', () =>
    patchCases(TYPE, [
      ['sets an attribute', '{"a":1}', '[{"op":"add","path":"/b","value":2}]', '{"a":1,"b":2}'],
      ['replaces one that is there', '{"a":1}', '[{"op":"add","path":"/a","value":[2]}]', '{"a":[2]}'],
      [
        'sets in depth',
        '{"a":{"b":{}}}',
        '[{"op":"add","path":"/a/b/c","value":null}]',
        '{"a":{"b":{"c":null}}}',
      ],
      [
        'inserts into an array',
        '{"a":["x","z"]}',
        '[{"op":"add","path":"/a/1","value":"y"}]',
        '{"a":["x","y","z"]}',
      ],
      [
        'inserts at the beginning',
        '{"a":["y"]}',
        '[{"op":"add","path":"/a/0","value":"x"}]',
        '{"a":["x","y"]}',
      ],
      ['appends by index', '{"a":["x"]}', '[{"op":"add","path":"/a/1","value":"y"}]', '{"a":["x","y"]}'],
      [
        'appends by "-"',
        '{"a":["x"]}',
        '[{"op":"add","path":"/a/-","value":["y","z"]}]',
        '{"a":["x",["y","z"]]}',
      ],
      [
        'treats "-" as a name in an object',
        '{"a":{}}',
        '[{"op":"add","path":"/a/-","value":1}]',
        '{"a":{"-":1}}',
      ],
      [
        'treats digits as a name in an object',
        '{"a":{}}',
        '[{"op":"add","path":"/a/01","value":1}]',
        '{"a":{"01":1}}',
      ],
      ['takes the empty name', '{}', '[{"op":"add","path":"/","value":1}]', '{"":1}'],
      ['replaces the whole resource', '{"a":1}', '[{"op":"add","path":"","value":{"b":2}}]', '{"b":2}'],
      ['ignores unknown members', '{}', '[{"op":"add","path":"/a","value":1,"from":7,"xyz":1}]', '{"a":1}'],
      ['unescapes ~1 before ~0', '{}', '[{"op":"add","path":"/x~1y~01","value":1}]', '{"x/y~1":1}'],
      [
        'rejects a gap',
        '{"a":["x"]}',
        '[{"op":"add","path":"/a/2","value":"y"}]',
        [409, /operation 0 \(add "\/a\/2"\): There is nothing at "\/a\/2"/],
      ],
      [
        'rejects a name in an array',
        '{"a":["x"]}',
        '[{"op":"add","path":"/a/x","value":1}]',
        [409, /nothing at "\/a\/x"/],
      ],
      [
        'rejects an index with a leading zero',
        '{"a":["x","y"]}',
        '[{"op":"add","path":"/a/01","value":1}]',
        [409, /"\/a\/01"/],
      ],
      [
        'rejects a negative index',
        '{"a":["x"]}',
        '[{"op":"add","path":"/a/-1","value":1}]',
        [409, /"\/a\/-1"/],
      ],
      [
        'rejects a missing parent',
        '{"a":1}',
        '[{"op":"add","path":"/b/c","value":1}]',
        [409, /nothing at "\/b"/],
      ],
      [
        'rejects a scalar parent',
        '{"a":"text"}',
        '[{"op":"add","path":"/a/length","value":1}]',
        [409, /nothing at "\/a"/],
      ],
      [
        'rejects a whole resource that is not an object',
        '{"a":1}',
        '[{"op":"add","path":"","value":[1]}]',
        [400, /only be replaced by an object/],
      ],
    ]));

  describe('remove', () =>
    patchCases(TYPE, [
      ['an attribute', '{"a":1,"b":2}', '[{"op":"remove","path":"/a"}]', '{"b":2}'],
      ['an element', '{"a":["x","y","z"]}', '[{"op":"remove","path":"/a/1"}]', '{"a":["x","z"]}'],
      ['an attribute that is null', '{"a":null}', '[{"op":"remove","path":"/a"}]', '{}'],
      ['the last element', '{"a":["x"]}', '[{"op":"remove","path":"/a/0"}]', '{"a":[]}'],
      ['nothing missing', '{"a":1}', '[{"op":"remove","path":"/b"}]', [409, /operation 0 \(remove "\/b"\)/]],
      ['nothing after the end', '{"a":["x"]}', '[{"op":"remove","path":"/a/1"}]', [409, /"\/a\/1"/]],
      ['nothing at "-"', '{"a":["x"]}', '[{"op":"remove","path":"/a/-"}]', [409, /"\/a\/-"/]],
      ['nothing by an index like 1e0', '{"a":["x","y"]}', '[{"op":"remove","path":"/a/1e0"}]', [409, /1e0/]],
      ['no inherited attribute', '{"a":1}', '[{"op":"remove","path":"/toString"}]', [409, /toString/]],
      [
        'not the whole resource',
        '{"a":1}',
        '[{"op":"remove","path":""}]',
        [400, /whole resource cannot be removed/],
      ],
    ]));

  describe('replace', () =>
    patchCases(TYPE, [
      ['an attribute', '{"a":1}', '[{"op":"replace","path":"/a","value":{"b":2}}]', '{"a":{"b":2}}'],
      ['an element', '{"a":[1,2]}', '[{"op":"replace","path":"/a/1","value":3}]', '{"a":[1,3]}'],
      ['by null', '{"a":1}', '[{"op":"replace","path":"/a","value":null}]', '{"a":null}'],
      ['the whole resource', '{"a":1}', '[{"op":"replace","path":"","value":{}}]', '{}'],
      ['nothing missing', '{"a":1}', '[{"op":"replace","path":"/b","value":1}]', [409, /nothing at "\/b"/]],
      ['nothing after the end', '{"a":[1]}', '[{"op":"replace","path":"/a/1","value":1}]', [409, /"\/a\/1"/]],
      [
        'no name in an array',
        '{"a":[1]}',
        '[{"op":"replace","path":"/a/length","value":0}]',
        [409, /length/],
      ],
      [
        'no character of a text',
        '{"a":"xy"}',
        '[{"op":"replace","path":"/a/0","value":"z"}]',
        [409, /"\/a\/0"/],
      ],
    ]));

  describe('move and copy', () =>
    patchCases(TYPE, [
      [
        'move an attribute',
        '{"a":{"b":1},"c":{}}',
        '[{"op":"move","from":"/a/b","path":"/c/d"}]',
        '{"a":{},"c":{"d":1}}',
      ],
      [
        'move an element down',
        '{"a":["x","y","z"]}',
        '[{"op":"move","from":"/a/0","path":"/a/2"}]',
        '{"a":["y","z","x"]}',
      ],
      [
        'move an element up',
        '{"a":["x","y","z"]}',
        '[{"op":"move","from":"/a/2","path":"/a/0"}]',
        '{"a":["z","x","y"]}',
      ],
      [
        'move to the end',
        '{"a":["x","y"]}',
        '[{"op":"move","from":"/a/0","path":"/a/-"}]',
        '{"a":["y","x"]}',
      ],
      ['move to the same place', '{"a":[1,2]}', '[{"op":"move","from":"/a/0","path":"/a/0"}]', '{"a":[1,2]}'],
      ['move over another', '{"a":1,"b":2}', '[{"op":"move","from":"/a","path":"/b"}]', '{"b":1}'],
      [
        'move an object to be the resource',
        '{"a":{"b":1}}',
        '[{"op":"move","from":"/a","path":""}]',
        '{"b":1}',
      ],
      [
        'copy an attribute',
        '{"a":{"b":1}}',
        '[{"op":"copy","from":"/a","path":"/c"}]',
        '{"a":{"b":1},"c":{"b":1}}',
      ],
      [
        'copy into itself',
        '{"a":{"b":1}}',
        '[{"op":"copy","from":"/a","path":"/a/c"}]',
        '{"a":{"b":1,"c":{"b":1}}}',
      ],
      [
        'copy an element',
        '{"a":["x","y"]}',
        '[{"op":"copy","from":"/a/1","path":"/a/0"}]',
        '{"a":["y","x","y"]}',
      ],
      [
        'change a copy and not its source',
        '{"a":{"b":1}}',
        '[{"op":"copy","from":"/a","path":"/c"},{"op":"replace","path":"/c/b","value":2},{"op":"add","path":"/a/d","value":3}]',
        '{"a":{"b":1,"d":3},"c":{"b":2}}',
      ],
      [
        'reject to move into itself',
        '{"a":{"b":1}}',
        '[{"op":"move","from":"/a","path":"/a/b"}]',
        [400, /cannot be moved into itself/],
      ],
      [
        'reject to move an element into its successor',
        '{"a":[{},{}]}',
        '[{"op":"move","from":"/a/0","path":"/a/0/x"}]',
        [400, /into itself/],
      ],
      [
        'reject to move the resource',
        '{"a":1}',
        '[{"op":"move","from":"","path":"/b"}]',
        [400, /into itself/],
      ],
      [
        'reject a missing source',
        '{"a":1}',
        '[{"op":"copy","from":"/b","path":"/c"}]',
        [409, /nothing at "\/b"/],
      ],
      [
        'reject an inherited source',
        '{"a":1}',
        '[{"op":"copy","from":"/toString","path":"/c"}]',
        [409, /toString/],
      ],
      [
        'reject the length of an array',
        '{"a":[1]}',
        '[{"op":"copy","from":"/a/length","path":"/c"}]',
        [409, /length/],
      ],
    ]));

  describe('test', () =>
    patchCases(TYPE, [
      ['a text', '{"a":"x"}', '[{"op":"test","path":"/a","value":"x"}]', '{"a":"x"}'],
      ['a number by value', '{"a":1.0}', '[{"op":"test","path":"/a","value":1e0}]', '{"a":1}'],
      ['zero and minus zero', '{"a":0}', '[{"op":"test","path":"/a","value":-0.0}]', '{"a":0}'],
      ['null', '{"a":null}', '[{"op":"test","path":"/a","value":null}]', '{"a":null}'],
      [
        'an object in any order',
        '{"a":{"b":1,"c":[2]}}',
        '[{"op":"test","path":"/a","value":{"c":[2],"b":1}}]',
        '{"a":{"b":1,"c":[2]}}',
      ],
      ['the whole resource', '{"a":1}', '[{"op":"test","path":"","value":{"a":1}}]', '{"a":1}'],
      [
        'not a number as text',
        '{"a":"1"}',
        '[{"op":"test","path":"/a","value":1}]',
        [409, /operation 0 \(test "\/a"\): The value at "\/a" is different/],
      ],
      [
        'not an array in another order',
        '{"a":[1,2]}',
        '[{"op":"test","path":"/a","value":[2,1]}]',
        [409, /is different/],
      ],
      ['not a longer array', '{"a":[1,2]}', '[{"op":"test","path":"/a","value":[1]}]', [409, /is different/]],
      [
        'not an object with more',
        '{"a":{"b":1}}',
        '[{"op":"test","path":"/a","value":{}}]',
        [409, /is different/],
      ],
      [
        'not an object with inherited names',
        '{"a":{"b":1}}',
        '[{"op":"test","path":"/a","value":{"toString":1}}]',
        [409, /is different/],
      ],
      [
        'not null for a missing value',
        '{}',
        '[{"op":"test","path":"/a","value":null}]',
        [409, /nothing at "\/a"/],
      ],
      [
        'not an array for an object',
        '{"a":{}}',
        '[{"op":"test","path":"/a","value":[]}]',
        [409, /is different/],
      ],
      [
        'and change nothing when a later one fails',
        '{"a":1}',
        '[{"op":"replace","path":"/a","value":2},{"op":"test","path":"/a","value":1}]',
        [409, /operation 1/],
      ],
      [
        'results of earlier operations',
        '{"a":1}',
        '[{"op":"add","path":"/b","value":[]},{"op":"add","path":"/b/-","value":1},{"op":"test","path":"/b","value":[1]}]',
        '{"a":1,"b":[1]}',
      ],
    ]));

  describe('rejects an invalid patch before any operation is applied', () =>
    patchCases(TYPE, [
      ['an object', '{}', '{"op":"add"}', [400, /body: A JSON Patch is an array/]],
      ['null', '{}', 'null', [400, /array/]],
      ['an operation that is null', '{}', '[null]', [400, /operation 0: It is not an object/]],
      ['an operation that is an array', '{}', '[[]]', [400, /operation 0/]],
      ['no op', '{}', '[{"path":"/a"}]', [400, /"op" is not one of add, remove/]],
      ['an unknown op', '{}', '[{"op":"spam","path":"/a","value":1}]', [400, /"op" is not one of/]],
      ['an inherited op', '{}', '[{"op":"toString","path":"/a","value":1}]', [400, /"op" is not one of/]],
      ['an op in upper case', '{}', '[{"op":"ADD","path":"/a","value":1}]', [400, /"op" is not one of/]],
      ['no path', '{}', '[{"op":"add","value":1}]', [400, /"path" is missing/]],
      ['a path that is a number', '{}', '[{"op":"add","path":1,"value":1}]', [400, /"path" is not a string/]],
      ['a path that is null', '{}', '[{"op":"remove","path":null}]', [400, /"path" is not a string/]],
      ['a path without "/"', '{}', '[{"op":"add","path":"a","value":1}]', [400, /does not begin with "\/"/]],
      ['a path with ~2', '{}', '[{"op":"add","path":"/a~2","value":1}]', [400, /"~"/]],
      ['a path with ~ at its end', '{}', '[{"op":"add","path":"/a~","value":1}]', [400, /"~"/]],
      ['no value for add', '{}', '[{"op":"add","path":"/a"}]', [400, /"value" is missing/]],
      ['no value for replace', '{}', '[{"op":"replace","path":"/a"}]', [400, /"value" is missing/]],
      ['no value for test', '{}', '[{"op":"test","path":"/a"}]', [400, /"value" is missing/]],
      ['no from', '{}', '[{"op":"move","path":"/a"}]', [400, /"from" is missing/]],
      [
        'a from that is not a pointer',
        '{}',
        '[{"op":"copy","path":"/a","from":"b"}]',
        [400, /operation 0 .*begin with "\/"/],
      ],
      [
        'after one that would be rejected with 409',
        '{}',
        '[{"op":"remove","path":"/a"},{"op":"add","path":"/b"}]',
        [400, /operation 1/],
      ],
      [
        '__proto__ in a path',
        '{}',
        '[{"op":"add","path":"/__proto__/polluted","value":1}]',
        [400, /__proto__/],
      ],
      ['__proto__ in a from', '{}', '[{"op":"copy","from":"/__proto__","path":"/a"}]', [400, /__proto__/]],
    ]));

  describe('treats prototype names as attribute names', () => {
    patchCases(TYPE, [
      ['constructor', '{"a":1}', '[{"op":"add","path":"/constructor","value":1}]', '{"a":1,"constructor":1}'],
      [
        'a missing constructor',
        '{"a":1}',
        '[{"op":"add","path":"/constructor/prototype/polluted","value":1}]',
        [409, /"\/constructor\/prototype"/],
      ],
      [
        'own constructor',
        '{"constructor":{}}',
        '[{"op":"add","path":"/constructor/prototype","value":1}]',
        '{"constructor":{"prototype":1}}',
      ],
      [
        'hasOwnProperty',
        '{"a":{}}',
        '[{"op":"add","path":"/a/hasOwnProperty","value":1},{"op":"test","path":"/a","value":{"hasOwnProperty":1}}]',
        '{"a":{"hasOwnProperty":1}}',
      ],
      ['toJSON', '{"a":{}}', '[{"op":"add","path":"/a/toJSON","value":1}]', '{"a":{"toJSON":1}}'],
    ]);

    it('does not pollute prototypes', () => {
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
      const document = JSON.parse('{"__proto__":{"own":1},"a":1}') as JsonObject;
      const result = apply(document, [{ op: 'add', path: '/b', value: 2 }]);
      expect(Object.getPrototypeOf(result)).to.equal(Object.prototype);
      expect(JSON.stringify(result)).to.equal('{"__proto__":{"own":1},"a":1,"b":2}');
    });
  });

  describe('is limited', () => {
    const operations = (count: number) => Array(count).fill({ op: 'test', path: '', value: {} });

    it('in operations', () => {
      expect(apply({}, operations(100))).to.deep.equal({});
      expectRejection(
        () => apply({}, operations(101)),
        [413, /at most 100 operations \(PATCH_OPERATIONS\)/i],
      );
    });

    it('in growth by copies', () => {
      const rejectCopies = (count: number) => {
        const copies = Array.from({ length: count }, (_, index) => ({
          op: 'copy',
          from: '/a',
          path: index % 2 ? '/a/-' : '/a/0',
        }));
        expectRejection(() => apply({ a: ['x'.repeat(1000)] }, copies), [413, /operation \d+ .*BODY_LIMIT/]);
      };
      expect(growthOf(rejectCopies, 30, 60)).to.be.below(8);
    });

    it('in depth', () => {
      const copies = Array(12).fill({ op: 'copy', from: '/a', path: '/a/b' });
      expect(apply({ a: {} }, copies)).to.have.nested.property('a.b');
      const deep = '/a'.repeat(60);
      const value = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as JsonObject;
      expectRejection(
        () => apply(value, [{ op: 'copy', from: '', path: deep.slice(0, -2) }]),
        [400, /nested deeper than 100/],
      );
    });

    it('follows paths of as many names as a resource has levels, and no longer ones', () => {
      const document = JSON.parse(`${'{"a":'.repeat(100)}0${'}'.repeat(100)}`) as JsonObject;
      const patch = (names: number) => [{ op: 'test', path: '/a'.repeat(names), value: 0 }];
      expect(apply(document, patch(100))).to.deep.equal(document);
      expectRejection(() => apply(document, patch(101)), [400, /more than 100 names/]);
    });

    it('in the length of messages', () => {
      const path = `/${'x'.repeat(500_000)}`;
      expectRejection(() => apply({}, [{ op: 'remove', path }]), [409, /^.{1,700}$/]);
      expectRejection(() => apply({}, [{ op: 'remove', path: '/a'.repeat(200_000) }]), [400, /^.{1,700}$/]);
    });

    it('but allows a resource that is already too large to shrink', () => {
      const limits = { ...LIMITS, maxBytes: 10 };
      const document = { a: 'x'.repeat(20), b: 1 };
      expect(apply(document, [{ op: 'remove', path: '/b' }], limits)).to.deep.equal({ a: document.a });
      expectRejection(
        () => apply(document, [{ op: 'add', path: '/c', value: 1 }], limits),
        [413, /BODY_LIMIT/],
      );
    });
  });

  it('does not change its arguments, and agrees with a simple implementation', () => {
    fc.assert(
      fc.property(documents(), patches(), (document, patch) => {
        const before = structuredClone(document);
        let result: JsonValue | undefined;
        try {
          result = apply(deepFreeze(document), deepFreeze(patch));
        } catch (error) {
          if (!(error instanceof TmfError) || error.status >= 500) throw error;
        }
        expect(document).to.deep.equal(before);
        expect(result).to.deep.equal(plainly(before, patch));
      }),
      { numRuns: 3000 },
    );
  });
});

interface AnyOperation {
  readonly op: string;
  readonly path: string;
  readonly from: string;
  readonly value: JsonValue;
}

function patches(): fc.Arbitrary<AnyOperation[]> {
  const token = fc
    .constantFrom(...NAMES, '0', '1', '2', '-')
    .map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'));
  const pointer = fc
    .array(token, { minLength: 0, maxLength: 3 })
    .map((names) => names.map((name) => `/${name}`).join(''));
  const op = fc.constantFrom('add', 'add', 'remove', 'replace', 'move', 'copy', 'test');
  return fc.array(fc.record({ op, path: pointer, from: pointer, value: values() }), { maxLength: 4 });
}

type Loose = ReturnType<typeof JSON.parse>;

/** Simple implementation that changes a clone in place; undefined for any error. */
function plainly(document: JsonObject, patch: readonly AnyOperation[]): JsonValue | undefined {
  let root = structuredClone(document) as Loose;
  const names = (pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
  const has = (holder: Loose, name: string) =>
    typeof holder === 'object' &&
    holder !== null &&
    Object.hasOwn(holder, name) &&
    !(Array.isArray(holder) && name === 'length');
  const get = (pointer: string) => {
    let value = root;
    for (const name of names(pointer)) {
      if (!has(value, name)) throw new Error('missing');
      value = value[name];
    }
    return value;
  };
  const parent = (pointer: string) => get(pointer.slice(0, pointer.lastIndexOf('/')));
  const add = (pointer: string, value: Loose) => {
    if (pointer === '') {
      root = value;
      return;
    }
    const holder = parent(pointer);
    const name = names(pointer).at(-1) ?? '';
    if (Array.isArray(holder)) {
      const index = name === '-' ? holder.length : /^\d+$/.test(name) ? Number(name) : -1;
      if (index < 0 || index > holder.length) throw new Error('missing');
      holder.splice(index, 0, value);
    } else if (typeof holder === 'object' && holder !== null) holder[name] = value;
    else throw new Error('missing');
  };
  const remove = (pointer: string) => {
    if (pointer === '') throw new Error('root');
    get(pointer);
    const holder = parent(pointer);
    const name = names(pointer).at(-1) ?? '';
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  };
  try {
    for (const { op, path, from, value } of patch) {
      if (op === 'move' && path.startsWith(`${from}/`)) throw new Error('inside');
      if (op === 'test') expect(get(path)).to.deep.equal(value);
      if (op === 'remove') remove(path);
      if (op === 'add') add(path, structuredClone(value));
      if (op === 'replace') {
        get(path);
        if (path === '') root = structuredClone(value);
        else parent(path)[names(path).at(-1) ?? ''] = structuredClone(value);
      }
      if (op === 'copy') add(path, structuredClone(get(from)));
      if (op === 'move') {
        const moved = get(from);
        remove(from);
        add(path, moved);
      }
      if (typeof root !== 'object' || root === null || Array.isArray(root)) throw new Error('no resource');
    }
    return root as JsonValue;
  } catch {
    return undefined;
  }
}
